/** What other features read of a recovery. */
export const READABLE_RECOVERIES = `(SELECT id, reference, payment_id, award_id, amount_pence, status FROM recoveries)`;
