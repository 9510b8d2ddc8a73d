/** The columns of a budget line that other features may read. */
export const READABLE_BUDGET_LINES = `(SELECT id, fund_id, financial_year, pot, allocated_pence, available_pence, reserved_pence,
          committed_pence, paid_pence, status, authority, budget_type, ring_fenced
     FROM budget_lines)`;
