/** The columns of a ledger line's match that other features may read. */
export const READABLE_MATCHES = `(SELECT id, ledger_line_id, payment_id, kind, matched_at, matched_by_id, undone_at FROM matches)`;
