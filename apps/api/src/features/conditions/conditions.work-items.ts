import { LIVE_AWARD_STATUSES, isAwardShown } from '@almoner/domain/awards';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { CONDITION_DUE, PENDING_CONDITIONS } from './conditions.sql.js';

const CONDITION = {
  kind: 'condition',
  from: `conditions c JOIN ${READABLE_AWARDS} w ON w.id = c.award_id`,
  joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = c.organisation_id`,
  id: 'c.id',
  reference: 'w.reference',
  name: 'c.title',
  subtitle: 'g.name',
  dueOn: 'c.due_on',
  order: CONDITION_DUE,
} as const;

/** The statuses of an award that its organisation can see and that has not ended. */
const LIVE = `w.status IN (${sqlTexts(LIVE_AWARD_STATUSES.filter(isAwardShown))})`;

/** Work on conditions, from the offer of an award until they are decided. */
export const CONDITION_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...CONDITION,
    key: 'conditions-to-show',
    place: 160,
    title: 'Conditions to show you have met',
    permission: 'conditions.give-evidence',
    where: `c.status = 'open' AND c.owner = 'organisation' AND ${LIVE}`,
    subtitle: 'w.title',
  },
  {
    ...CONDITION,
    key: 'conditions-to-decide',
    place: 170,
    title: 'Conditions to decide',
    permission: 'conditions.decide',
    where: `${LIVE} AND c.status IN (${PENDING_CONDITIONS}) AND (c.status <> 'open' OR c.owner = 'funder')`,
    at: 'c.evidence_at',
  },
  {
    ...CONDITION,
    key: 'conditions-overdue',
    place: 180,
    title: 'Overdue conditions',
    permission: 'conditions.decide',
    where: `${LIVE} AND c.status = 'open' AND c.due_on < me.today`,
  },
];
