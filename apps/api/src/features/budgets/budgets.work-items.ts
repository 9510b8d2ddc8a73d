import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';

/** Work that budgets ask of people. An item is not shown to the person who proposed it. */
export const BUDGET_WORK_ITEMS: readonly WorkItem[] = [
  {
    key: 'budget-changes-to-confirm',
    place: 365,
    title: 'Budget changes to confirm',
    permission: 'budgets.confirm-change',
    kind: 'budget-change',
    from: `budget_changes c JOIN ${READABLE_FUNDS} f ON f.id = c.fund_id`,
    where: `c.status = 'proposed' AND c.proposed_by_id <> me.id`,
    id: 'c.id',
    reference: 'c.reference',
    name: 'c.reason',
    subtitle: 'f.name',
    amountPence: 'c.amount_pence',
    at: 'c.proposed_at',
    order: 'c.proposed_at',
  },
];
