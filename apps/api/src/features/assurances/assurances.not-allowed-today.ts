import { ASSISTANCE_KINDS } from '@almoner/domain/assurances';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { dayOf, type EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { fairWorkState } from '../../readable/assurances.sql.js';
import { READABLE_AWARDS, VOID_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { referenceValue } from '../../readable/reference-data.sql.js';
import { SUBSIDY_DUTIES } from './subsidies.sql.js';

const AWARD = {
  kind: 'award-assurance',
  from: `${READABLE_AWARDS} w`,
  id: 'w.id',
  reference: 'w.reference',
  name: 'w.title',
  fundId: 'w.fund_id',
  illustrative: 'w.illustrative',
};

/** Awards from before the rules of subsidy control and Fair Work First. */
export const ASSURANCES_NOT_ALLOWED_TODAY = {
  'subsidy-kind-missing': {
    ...AWARD,
    where: `w.approved_at IS NOT NULL AND w.status NOT IN (${VOID_AWARDS}) AND NOT EXISTS (
      SELECT FROM award_assurances s WHERE s.award_id = w.id AND s.subsidy_kind IS NOT NULL)`,
  },
  'notice-not-confirmed': {
    ...AWARD,
    from: `${AWARD.from} JOIN award_assurances s ON s.award_id = w.id`,
    where: `w.accepted_at IS NOT NULL AND s.subsidy_kind IN (${sqlTexts(ASSISTANCE_KINDS)})
      AND NOT EXISTS (SELECT FROM subsidy_confirmations c WHERE c.award_id = w.id)`,
  },
  'subsidy-published-late': {
    ...AWARD,
    from: `${AWARD.from} JOIN ${SUBSIDY_DUTIES} d ON d.award_id = w.id`,
    where: `d.due_on < almoner_today() OR (SELECT min(p.published_on) FROM subsidy_publications p WHERE p.award_id = w.id)
      >= (d.approved_on + make_interval(months => ${referenceValue('subsidyPublicationMonths', 'd.approved_on')}))::date`,
  },
  'subsidy-published-early': {
    ...AWARD,
    where: `EXISTS (SELECT FROM subsidy_publications p
      WHERE p.award_id = w.id AND p.published_on < ${dayOf('w.approved_at')})`,
  },
  'paid-without-fair-work': {
    ...AWARD,
    where: `${fairWorkState('w')} IN ('missing', 'recorded') AND EXISTS (SELECT FROM ${READABLE_PAYMENTS} p
      WHERE p.award_id = w.id AND p.sent_on IS NOT NULL)`,
  },
  'fair-work-statement-alone': {
    ...AWARD,
    from: `${AWARD.from} JOIN fair_work x ON x.award_id = w.id`,
    where: `x.wage_evidence = 'statement' AND x.accepted_at IS NOT NULL AND w.status NOT IN (${VOID_AWARDS})
      AND w.amount_pence >= ${referenceValue('fairWorkEvidencePence', dayOf('x.accepted_at'))}`,
  },
} satisfies Record<string, EarlierRecords>;
