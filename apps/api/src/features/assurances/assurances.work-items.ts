import type { WorkItem } from '../../platform/work-items/work-item.js';
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
    place: 75,
    title: 'Awards whose kind of subsidy is not recorded',
    permission: 'awards.assure',
    where: `w.status IN ('drafted', 'approved', 'offered') AND NOT EXISTS (
      SELECT FROM award_assurances s WHERE s.award_id = w.id AND s.subsidy_kind IS NOT NULL)`,
    at: 'w.drafted_at',
    order: 'w.drafted_at',
  },
];
