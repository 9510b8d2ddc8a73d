import type { EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';

/** A budget line `b` of the fund `f`. */
const LINE = {
  kind: 'fund-budget',
  from: `budget_lines b JOIN ${READABLE_FUNDS} f ON f.id = b.fund_id`,
  id: 'b.id',
  subject: 'b.fund_id',
  reference: `f.code || ' ' || b.financial_year || '-' || lpad(((b.financial_year + 1) % 100)::text, 2, '0')
    || CASE WHEN b.pot = 'main' THEN '' ELSE ' ' || b.pot END`,
  name: 'f.name',
  fundId: 'b.fund_id',
  illustrative: 'b.illustrative',
};

/** Budgets from before authority was kept and before two people were needed. */
export const BUDGETS_NOT_ALLOWED_TODAY = {
  'authority-not-recorded': { ...LINE, where: `b.authority_kind = 'not-recorded'` },
  'budget-raised-by-one': {
    ...LINE,
    where: `EXISTS (SELECT FROM journal_lines l JOIN journals j ON j.id = l.journal_id
      WHERE l.budget_line_id = b.id AND l.account = 'funding' AND l.amount_pence < 0
        AND j.kind = 'allocation' AND j.subject_type <> 'budget-change')`,
  },
  'over-programming-by-one': {
    ...LINE,
    where: `b.over_programming_basis_points > 0 AND NOT EXISTS (SELECT FROM budget_changes c
      WHERE c.budget_line_id = b.id AND c.kind = 'over-programming' AND c.status = 'confirmed'
        AND c.basis_points = b.over_programming_basis_points)`,
  },
} satisfies Record<string, EarlierRecords>;
