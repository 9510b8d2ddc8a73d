import { OWED_RETURN_STATUSES, RETURN_LIFECYCLE } from '@almoner/domain/returns';
import { statesBefore } from '@almoner/domain/shared';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

const OWED = sqlTexts(OWED_RETURN_STATUSES);

const RETURN = {
  kind: 'return',
  from: 'returns r',
  joins: `JOIN ${READABLE_AWARDS} w ON w.id = r.award_id JOIN ${READABLE_ORGANISATIONS} g ON g.id = r.organisation_id`,
  id: 'r.id',
  reference: 'r.reference',
  name: 'w.title',
  subtitle: 'g.name',
  dueOn: 'r.due_on',
  at: 'r.submitted_at',
  order: 'r.due_on',
} as const;

/** Work that returns ask of people. */
export const RETURN_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...RETURN,
    key: 'returns-to-write',
    place: 380,
    title: 'Returns to fill in',
    permission: 'returns.write',
    where: `r.status IN (${sqlTexts(statesBefore(RETURN_LIFECYCLE, 'write'))})
            OR (r.status = 'not-due' AND r.opens_on <= me.today)`,
  },
  {
    ...RETURN,
    key: 'returns-to-certify',
    place: 390,
    title: 'Returns to certify',
    permission: 'returns.certify',
    where: `r.status = 'awaiting-certification' AND r.submitted_by_id <> me.id`,
  },
  {
    ...RETURN,
    key: 'returns-to-review',
    place: 400,
    title: 'Returns to review',
    permission: 'returns.review',
    where: `r.status = 'submitted'`,
    dueOn: 'NULL::date',
    order: 'r.certified_at',
  },
  {
    ...RETURN,
    key: 'returns-overdue',
    place: 410,
    title: 'Overdue returns',
    permission: 'returns.review',
    where: `r.status IN (${OWED}) AND r.due_on < me.today`,
  },
];
