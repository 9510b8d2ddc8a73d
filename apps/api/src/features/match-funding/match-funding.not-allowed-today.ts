import { dayOf, type EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';

/** Match funding from before its day was checked. */
export const MATCH_FUNDING_NOT_ALLOWED_TODAY = {
  'match-funding-out-of-order': {
    kind: 'award-match',
    from: `match_records m JOIN ${READABLE_AWARDS} w ON w.id = m.award_id`,
    where: `m.match_on < (w.starts_on - interval '1 year')::date OR m.match_on > ${dayOf('m.recorded_at')}`,
    id: 'm.id',
    subject: 'm.award_id',
    reference: 'w.reference',
    name: 'm.source',
    fundId: 'm.fund_id',
    illustrative: 'm.illustrative',
  },
} satisfies Record<string, EarlierRecords>;
