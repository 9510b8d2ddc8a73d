import { isFairWorkGivable } from '@almoner/domain/assurances';
import { LIVE_AWARD_STATUSES } from '@almoner/domain/awards';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { fairWorkState } from '../../readable/assurances.sql.js';
import { RESERVING_AWARDS, STANDING_AWARDS, VOID_AWARDS } from '../../readable/awards.sql.js';
import { AWARD } from '../awards/awards.work-items.js';
import { SUBSIDY_DUTIES } from './subsidies.sql.js';

/** Work that the assurance of awards asks of people. */
export const ASSURANCE_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...AWARD,
    key: 'subsidies-to-publish',
    place: 110,
    title: 'Subsidies to publish, change or correct',
    permission: 'awards.assure',
    from: `${AWARD.from} JOIN ${SUBSIDY_DUTIES} d ON d.award_id = w.id`,
    few: true,
    where: `d.due_on IS NOT NULL`,
    dueOn: 'd.due_on',
    order: 'd.due_on',
  },
  {
    ...AWARD,
    key: 'subsidies-to-assess',
    place: 105,
    title: 'Awards whose kind of subsidy is not recorded',
    permission: 'awards.assure',
    where: `w.status IN (${RESERVING_AWARDS}) AND NOT EXISTS (
      SELECT FROM award_assurances s WHERE s.award_id = w.id AND s.subsidy_kind IS NOT NULL)`,
    at: 'w.drafted_at',
    order: 'w.drafted_at',
  },
  {
    ...AWARD,
    key: 'fair-work-to-record',
    place: 112,
    title: 'Fair Work First to record before the first payment',
    permission: 'awards.assure',
    where: `w.status IN (${STANDING_AWARDS}) AND ${fairWorkState('w')} = 'missing'`,
    at: 'w.approved_at',
    order: 'w.approved_at',
  },
  {
    ...AWARD,
    key: 'fair-work-to-give',
    place: 165,
    title: 'Fair Work First to show before you are paid',
    permission: 'awards.give-fair-work',
    where: `w.status IN (${sqlTexts(LIVE_AWARD_STATUSES.filter(isFairWorkGivable))}) AND ${fairWorkState('w')} = 'missing'`,
    subtitle: `''`,
    at: 'w.accepted_at',
    order: 'w.reference',
  },
  {
    ...AWARD,
    key: 'fair-work-to-accept',
    place: 114,
    title: 'Fair Work First to accept',
    permission: 'awards.assure',
    from: `${AWARD.from} JOIN fair_work f ON f.award_id = w.id`,
    where: `f.accepted_at IS NULL AND f.recorded_by_id <> me.id AND w.status NOT IN (${VOID_AWARDS})
            AND (f.wage_evidence IS DISTINCT FROM 'pay-bands' OR f.pay_bands_confirmed_at IS NOT NULL)`,
    at: 'f.recorded_at',
    order: 'f.recorded_at',
  },
  {
    ...AWARD,
    key: 'pay-bands-to-confirm',
    place: 116,
    title: 'Pay bands to confirm',
    permission: 'awards.confirm-pay-bands',
    from: `${AWARD.from} JOIN fair_work f ON f.award_id = w.id`,
    where: `f.accepted_at IS NULL AND f.wage_evidence = 'pay-bands' AND f.pay_bands_confirmed_at IS NULL
            AND w.status NOT IN (${VOID_AWARDS})`,
    at: 'f.recorded_at',
    order: 'f.recorded_at',
  },
];
