import type { EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { decidedOn, READABLE_APPLICATIONS } from '../../readable/applications.sql.js';
import { SCORED } from '../../readable/assessments.sql.js';

/** Decisions from before who scored an application could not decide on it. */
export const ASSESSMENTS_NOT_ALLOWED_TODAY = {
  'scorer-decided': {
    kind: 'application',
    from: `assessments s JOIN ${READABLE_APPLICATIONS} p ON p.id = s.application_id`,
    where: `s.status IN (${SCORED}) AND ${decidedOn('s.application_id', 's.assessor_id')}`,
    id: 's.id',
    subject: 'p.id',
    reference: 'p.reference',
    name: 'p.title',
    fundId: 's.fund_id',
  },
} satisfies Record<string, EarlierRecords>;
