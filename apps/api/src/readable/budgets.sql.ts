/** What other features read of a budget line. */
export const READABLE_BUDGET_LINES = `(SELECT id, fund_id, financial_year, pot, allocated_pence, available_pence, reserved_pence,
          committed_pence, paid_pence, status
     FROM budget_lines)`;
