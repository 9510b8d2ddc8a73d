import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_AWARDS, READABLE_AWARD_VERSIONS } from '../../readable/awards.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

const VARIATION = {
  kind: 'variation',
  from: `variations v JOIN ${READABLE_AWARDS} w ON w.id = v.award_id`,
  joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = v.organisation_id`,
  id: 'v.id',
  reference: 'v.reference',
  name: 'w.title',
  subtitle: 'g.name',
  amountPence: 'v.amount_pence',
} as const;

/** Work that variations ask of people. An item is not shown to the person who took the step before it. */
export const VARIATION_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...VARIATION,
    key: 'variations-to-send',
    place: 230,
    title: 'Drafts of variations to finish',
    permission: 'variations.propose',
    where: `v.status = 'draft' AND v.proposed_by_id = me.id`,
    at: 'v.proposed_at',
    order: 'v.proposed_at',
  },
  {
    ...VARIATION,
    key: 'variations-to-approve',
    place: 240,
    title: 'Variations to approve',
    permission: 'variations.approve',
    // whoever drafted or approved the award already has another duty in its chain
    where: `v.status = 'submitted' AND me.id NOT IN (v.proposed_by_id, w.drafted_by_id)
            AND w.approved_by_id IS DISTINCT FROM me.id`,
    at: 'v.submitted_at',
    order: 'v.submitted_at',
  },
  {
    ...VARIATION,
    key: 'variations-to-apply',
    place: 250,
    title: 'Approved variations to apply',
    permission: 'variations.apply',
    where: `v.status = 'approved' AND v.based_on_version =
              (SELECT max(n.number) FROM ${READABLE_AWARD_VERSIONS} n WHERE n.award_id = v.award_id)`,
    at: 'v.approved_at',
    order: 'v.approved_at',
  },
];
