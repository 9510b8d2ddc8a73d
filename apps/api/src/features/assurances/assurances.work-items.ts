import { PUBLICATION_MONTHS, PUBLICATION_THRESHOLD } from '@almoner/domain/assurances';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { AWARD } from '../awards/awards.work-items.js';

/**
 * The last day for publishing the subsidy, in SQL; `subsidyPublicationDueOn` of libs/domain works it out for one award.
 */
const PUBLICATION_DUE_ON = `((w.accepted_at AT TIME ZONE 'Europe/London')::date
  + interval '${PUBLICATION_MONTHS} months' - interval '1 day')::date`;

/** Work that the assurance of awards asks of people. */
export const ASSURANCE_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...AWARD,
    key: 'subsidies-to-publish',
    place: 110,
    title: 'Subsidies to publish',
    permission: 'awards.assure',
    from: `${AWARD.from} JOIN award_assurances s ON s.award_id = w.id`,
    where: `s.subsidy_kind <> 'not-a-subsidy' AND w.amount_pence > ${PUBLICATION_THRESHOLD}
            AND w.accepted_at IS NOT NULL AND s.published_on IS NULL`,
    dueOn: PUBLICATION_DUE_ON,
    order: PUBLICATION_DUE_ON,
  },
];
