import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';

/** Work that budgets ask of people. A change is not shown to the person who proposed it. */
export const BUDGET_WORK_ITEMS: readonly WorkItem[] = [
  {
    key: 'budget-changes-to-confirm',
    place: 365,
    title: 'Authority and changes of budgets to confirm',
    permission: 'budgets.confirm-change',
    kind: 'budget-change',
    from: `budget_changes c JOIN ${READABLE_FUNDS} f ON f.id = c.fund_id`,
    where: `c.status = 'proposed' AND c.proposed_by_id <> me.id`,
    id: 'c.id',
    reference: 'c.reference',
    name: `CASE c.kind WHEN 'authority' THEN 'Authority: ' || c.authority_reference ELSE c.reason END`,
    subtitle: 'f.name',
    amountPence: 'coalesce(c.amount_pence, c.authorised_pence)',
    at: 'c.proposed_at',
    order: 'c.proposed_at',
  },
  {
    key: 'budgets-without-authority',
    place: 366,
    title: 'Budgets without authority, whose awards wait',
    permission: 'budgets.allocate',
    kind: 'budget-line',
    from: `budget_lines b JOIN ${READABLE_FUNDS} f ON f.id = b.fund_id`,
    where: `b.authority = 'planned' AND b.reserved_pence > 0`,
    id: 'b.id',
    reference: `f.code || ' ' || b.financial_year || '-' || lpad(((b.financial_year + 1) % 100)::text, 2, '0')`,
    name: `CASE b.pot WHEN 'main' THEN 'Reserved by awards' ELSE b.pot || ', reserved by awards' END`,
    subtitle: 'f.name',
    amountPence: 'b.reserved_pence',
    subject: { type: `'fund-budget'`, id: 'b.fund_id' },
    order: 'b.financial_year',
  },
];
