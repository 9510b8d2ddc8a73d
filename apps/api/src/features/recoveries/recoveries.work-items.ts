import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

const RECOVERY = {
  kind: 'recovery',
  from: `recoveries c JOIN ${READABLE_AWARDS} w ON w.id = c.award_id`,
  joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = c.organisation_id`,
  id: 'c.id',
  reference: 'c.reference',
  name: 'w.title',
  subtitle: 'g.name',
  amountPence: 'c.amount_pence',
} as const;

/** Work on recoveries. An item is not shown to the person who requested it. */
export const RECOVERY_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...RECOVERY,
    key: 'recoveries-to-approve',
    place: 330,
    title: 'Recoveries to approve',
    permission: 'recoveries.approve',
    where: `c.status = 'requested' AND c.requested_by_id <> me.id`,
    at: 'c.requested_at',
    order: 'c.requested_at',
  },
  {
    ...RECOVERY,
    key: 'recoveries-to-receive',
    place: 340,
    title: 'Recoveries to receive',
    permission: 'recoveries.receive',
    where: `c.status = 'approved'`,
    at: 'c.approved_at',
    order: 'c.approved_at',
  },
  {
    ...RECOVERY,
    key: 'money-to-pay-back',
    place: 350,
    title: 'Money to pay back',
    permission: 'recoveries.read',
    audience: 'organisation',
    where: `c.status = 'approved'`,
    at: 'c.approved_at',
    order: 'c.approved_at',
  },
];
