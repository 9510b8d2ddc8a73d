import { FUNDER_NAME, SYSTEM_NAME } from '@almoner/domain/audit';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';

/** Work items for the auditor. */
export const AUDIT_WORK_ITEMS: readonly WorkItem[] = [
  {
    key: 'latest-events',
    place: 430,
    title: 'Latest events',
    permission: 'audit.read-all',
    kind: 'audit-event',
    from: `audit_events a LEFT JOIN ${READABLE_USERS} u ON u.id = a.actor_id`,
    where: 'true',
    id: 'a.id',
    reference: 'a.subject_reference',
    name: 'a.action',
    subtitle: `CASE WHEN a.actor_id IS NULL THEN '${SYSTEM_NAME}' ELSE coalesce(u.name, '${FUNDER_NAME}') END`,
    at: 'a.at',
    subject: { type: 'a.subject_type', id: 'a.subject_id' },
    order: 'a.at DESC',
  },
];
