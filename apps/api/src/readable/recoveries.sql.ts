/** The columns of a recovery that other features may read. */
export const READABLE_RECOVERIES = `(SELECT id, reference, payment_id, award_id, amount_pence, status FROM recoveries)`;
