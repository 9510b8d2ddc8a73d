import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';

/** Work that allocations ask of people. */
export const ALLOCATION_WORK_ITEMS: readonly WorkItem[] = [
  {
    kind: 'allocation',
    key: 'allocations-in-draft',
    place: 60,
    title: 'Allocations in draft',
    permission: 'allocations.commit',
    from: `allocations l JOIN ${READABLE_FUNDS} f ON f.id = l.fund_id`,
    where: `l.status = 'draft'`,
    id: 'l.id',
    reference: 'l.reference',
    name: 'l.title',
    subtitle: 'f.name',
    amountPence: 'l.amount_pence',
    at: 'l.drafted_at',
    order: 'l.drafted_at',
  },
];
