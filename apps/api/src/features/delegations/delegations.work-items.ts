import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';

/** Delegations that wait for the answer of the person to whom they are lent. */
export const DELEGATION_WORK_ITEMS: readonly WorkItem[] = [
  {
    key: 'delegations-to-answer',
    place: 155,
    title: 'Approval of payments lent to you',
    permission: 'delegations.answer',
    kind: 'delegation',
    from: `approval_delegations d JOIN ${READABLE_USERS} u ON u.id = d.from_user_id`,
    where: `d.status = 'offered' AND d.to_user_id = me.id AND d.ends_on >= me.today`,
    id: 'd.id',
    reference: `'From ' || u.name`,
    name: 'd.reason',
    subtitle: 'u.name',
    dueOn: 'd.starts_on',
    at: 'd.made_at',
    order: 'd.starts_on',
  },
];
