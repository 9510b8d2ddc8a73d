/** The columns of a recovery that other features may read. */
export const READABLE_RECOVERIES = `(SELECT id, reference, payment_id, award_id, fund_id, amount_pence, status, received_pence,
  written_off_pence, waived_pence FROM recoveries)`;

/** The columns of a receipt that other features may read, for staff only. */
export const READABLE_RECEIPTS = `(SELECT id, recovery_id, amount_pence, status, booked_to, budget_line_id, journal_id,
  reversal_journal_id FROM recovery_receipts)`;

/** The columns of a write-off or waiver that other features may read, for staff only. */
export const READABLE_LOSSES = `(SELECT id, recovery_id, kind, amount_pence, status, approvals_asked,
  (SELECT count(*)::int FROM recovery_loss_approvals a WHERE a.loss_id = l.id) AS approvals_given FROM recovery_losses l)`;
