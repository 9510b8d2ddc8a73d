/** What other features read of the match of a ledger line. */
export const READABLE_MATCHES = `(SELECT id, ledger_line_id, payment_id, kind, matched_at, matched_by_id, undone_at FROM matches)`;
