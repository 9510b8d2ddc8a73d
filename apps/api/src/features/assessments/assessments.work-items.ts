import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_APPLICATIONS } from '../../readable/applications.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { SCORED, UNSUBMITTED } from '../../readable/assessments.sql.js';
import { APPLICATION } from '../applications/applications.work-items.js';

/** Work between an application and the decision on it. */
export const ASSESSMENT_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...APPLICATION,
    key: 'my-assessments',
    place: 20,
    title: 'My assessments',
    permission: 'assessments.score',
    kind: 'assessment',
    from: `assessments s JOIN ${READABLE_APPLICATIONS} p ON p.id = s.application_id
          `,
    joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = p.organisation_id`,
    where: `s.assessor_id = me.id AND s.status IN (${UNSUBMITTED})`,
    id: 's.id',
    order: 's.assigned_at',
  },
  {
    ...APPLICATION,
    key: 'applications-to-decide',
    place: 30,
    title: 'Applications to decide',
    permission: 'applications.decide',
    // neither a person with a conflict of interest decides, nor one who scored
    where: `p.status = 'assessed' AND NOT EXISTS (
      SELECT FROM assessments s
       WHERE s.application_id = p.id AND s.assessor_id = me.id AND s.status IN ('conflicted', ${SCORED}))`,
  },
];
