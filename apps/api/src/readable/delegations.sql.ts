/** The columns of a delegation that other features may read. */
export const READABLE_APPROVAL_DELEGATIONS = `(SELECT id, from_user_id, to_user_id, fund_ids, starts_on, ends_on, status
     FROM approval_delegations)`;
