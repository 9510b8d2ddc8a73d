import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

/** Work that match funding asks of people. */
export const MATCH_FUNDING_WORK_ITEMS: readonly WorkItem[] = [
  {
    kind: 'award',
    key: 'match-to-confirm',
    place: 70,
    title: 'Match funding to confirm',
    permission: 'match-funding.confirm',
    from: `match_records m JOIN ${READABLE_AWARDS} w ON w.id = m.award_id`,
    joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = m.organisation_id`,
    where: `m.status = 'reported'`,
    id: 'm.id',
    reference: 'w.reference',
    name: `m.source || ', ' || m.kind`,
    subtitle: 'g.name',
    amountPence: 'm.amount_pence',
    at: 'm.recorded_at',
    subject: { type: `'award-match'`, id: 'm.award_id' },
    order: 'm.recorded_at',
  },
];
