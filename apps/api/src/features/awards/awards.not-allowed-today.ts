import {
  financialYearOf,
  hasRefusedCharacters,
  type EarlierRecords,
} from '../../platform/not-allowed-today/earlier-records.js';
import { decidedOn } from '../../readable/applications.sql.js';
import { READABLE_ASSESSMENTS, SCORED } from '../../readable/assessments.sql.js';
import { VOID_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

const AWARD = {
  kind: 'award',
  from: 'awards w',
  id: 'w.id',
  reference: 'w.reference',
  name: 'w.title',
  fundId: 'w.fund_id',
  illustrative: 'w.illustrative',
};

/** Awards from before these rules. One that came to nothing is left out where the rule is about what it still does. */
export const AWARDS_NOT_ALLOWED_TODAY = {
  'approver-took-part': {
    ...AWARD,
    where: `w.approved_by_id IS NOT NULL AND w.application_id IS NOT NULL
      AND (${decidedOn('w.application_id', 'w.approved_by_id')} OR EXISTS (SELECT FROM ${READABLE_ASSESSMENTS} s
        WHERE s.application_id = w.application_id AND s.assessor_id = w.approved_by_id AND s.status IN (${SCORED})))`,
  },
  'partnership-as-payee': {
    ...AWARD,
    from: `awards w JOIN ${READABLE_ORGANISATIONS} g ON g.id = w.organisation_id`,
    where: `g.kind = 'adp' AND w.status NOT IN (${VOID_AWARDS})`,
  },
  'days-outside-years': {
    ...AWARD,
    where: `w.status NOT IN (${VOID_AWARDS}) AND (
      EXISTS (SELECT FROM award_years y WHERE y.award_id = w.id AND (y.financial_year < ${financialYearOf('w.starts_on')}
        OR y.financial_year > ${financialYearOf('w.ends_on')}))
      OR (w.ends_on IS NOT NULL AND NOT EXISTS (SELECT FROM award_years y
        WHERE y.award_id = w.id AND y.financial_year = ${financialYearOf('w.ends_on')})))`,
  },
  'award-text': {
    ...AWARD,
    where: ['w.title', 'w.purpose', 'w.special_terms'].map(hasRefusedCharacters).join(' OR '),
  },
} satisfies Record<string, EarlierRecords>;
