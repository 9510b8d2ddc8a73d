import type { HomeSection } from './home-section.js';

const CONDITION = {
  kind: 'condition',
  from: 'conditions c JOIN awards w ON w.id = c.award_id JOIN organisations g ON g.id = c.organisation_id',
  id: 'c.id',
  reference: 'w.reference',
  name: 'c.title',
  subtitle: 'g.name',
  dueOn: 'c.due_on',
  order: `coalesce(c.due_on, 'infinity'::date)`,
} as const;

/** The states of an award in which its conditions can be worked on. */
const LIVE = `w.status IN ('offered', 'accepted', 'active', 'suspended')`;

/** What waits between the offer of an award and the day its conditions are settled and its years planned. */
export const CONDITION_SECTIONS: readonly HomeSection[] = [
  {
    ...CONDITION,
    key: 'conditions-to-show',
    title: 'Conditions to show you have met',
    permission: 'conditions.give-evidence',
    where: `c.status = 'open' AND c.owner = 'organisation' AND ${LIVE}`,
    subtitle: 'w.title',
  },
  {
    ...CONDITION,
    key: 'conditions-to-decide',
    title: 'Conditions to decide',
    permission: 'conditions.decide',
    where: `${LIVE} AND (c.status IN ('evidence-submitted', 'not-met') OR (c.status = 'open' AND c.owner = 'funder'))`,
    at: 'c.evidence_at',
  },
  {
    ...CONDITION,
    key: 'conditions-overdue',
    title: 'Overdue conditions',
    permission: 'conditions.decide',
    where: `${LIVE} AND c.status = 'open' AND c.due_on < me.today`,
  },
  {
    key: 'schedules-to-complete',
    title: 'Awards without a complete schedule',
    permission: 'payments.plan',
    kind: 'award',
    from: 'awards w JOIN organisations g ON g.id = w.organisation_id',
    where: `w.status IN ('accepted', 'active') AND EXISTS (
      SELECT FROM award_years y WHERE y.award_id = w.id AND y.planned_pence <> y.amount_pence)`,
    id: 'w.id',
    reference: 'w.reference',
    name: 'w.title',
    subtitle: 'g.name',
    amountPence: `(SELECT sum(y.amount_pence - y.planned_pence) FROM award_years y WHERE y.award_id = w.id)::bigint`,
    at: 'w.accepted_at',
    order: 'w.accepted_at',
  },
];
