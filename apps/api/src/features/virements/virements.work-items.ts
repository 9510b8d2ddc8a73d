import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';

/** Work that virements ask of people. An item is not shown to the person who requested it. */
export const VIREMENT_WORK_ITEMS: readonly WorkItem[] = [
  {
    key: 'virements-to-approve',
    place: 370,
    title: 'Virements to approve',
    permission: 'budgets.approve-virement',
    kind: 'virement',
    from: `virements v JOIN ${READABLE_FUNDS} f ON f.id = v.fund_id JOIN ${READABLE_FUNDS} g ON g.id = v.to_fund_id`,
    where: `v.status = 'requested' AND v.requested_by_id <> me.id`,
    id: 'v.id',
    reference: 'v.reference',
    name: 'v.reason',
    subtitle: `CASE WHEN f.id = g.id THEN f.name ELSE f.name || ' to ' || g.name END`,
    amountPence: 'v.amount_pence',
    at: 'v.requested_at',
    order: 'v.requested_at',
  },
];
