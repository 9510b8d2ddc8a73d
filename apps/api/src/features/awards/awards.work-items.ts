import { shownSum } from '../../platform/database/shown-sum.js';
import { CONFIRMABLE_AWARDS, VOID_AWARD_STATUSES } from '@almoner/domain/awards';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { decidedOn } from '../../readable/applications.sql.js';
import { READABLE_ASSESSMENTS, SCORED } from '../../readable/assessments.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { APPLICATION } from '../applications/applications.work-items.js';
import { openThingsOf } from './award-open-things.sql.js';

/** An award as a work item; `w` is the award, `g` its organisation. */
export const AWARD = {
  kind: 'award',
  from: 'awards w',
  joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = w.organisation_id`,
  id: 'w.id',
  reference: 'w.reference',
  name: 'w.title',
  subtitle: 'g.name',
  amountPence: 'w.amount_pence',
} as const;

/** How many days before a financial year begins home pages show that its award years have to be confirmed. */
const DAYS_AHEAD = 60;

/**
 * Work between an approved application and the end of its award. An item is never shown to the person who took the step
 * before it.
 */
export const AWARD_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...APPLICATION,
    key: 'awards-to-draft',
    place: 40,
    title: 'Approved applications without an award',
    permission: 'awards.draft',
    where: `p.status = 'approved' AND NOT EXISTS (
      SELECT FROM awards w
       WHERE w.application_id = p.id AND w.status NOT IN (${sqlTexts(VOID_AWARD_STATUSES)}))`,
  },
  {
    ...AWARD,
    key: 'awards-to-approve',
    place: 80,
    title: 'Awards to approve',
    permission: 'awards.approve',
    // neither who drafted it, nor who scored or decided on its application
    where: `w.status = 'drafted' AND w.drafted_by_id <> me.id AND NOT ${decidedOn('w.application_id', 'me.id')}
            AND NOT EXISTS (SELECT FROM ${READABLE_ASSESSMENTS} s WHERE s.application_id = w.application_id
                              AND s.assessor_id = me.id AND s.status IN (${SCORED}))`,
    at: 'w.drafted_at',
    order: 'w.drafted_at',
  },
  {
    ...AWARD,
    key: 'offers-to-send',
    place: 90,
    title: 'Offers to send',
    permission: 'awards.offer',
    where: `w.status = 'approved'`,
    at: 'w.approved_at',
    order: 'w.approved_at',
  },
  {
    ...AWARD,
    key: 'offers-lapsing',
    place: 100,
    title: 'Offers that lapse within 7 days',
    permission: 'awards.offer',
    where: `w.status = 'offered' AND w.payment_method = 'bank' AND w.expires_on <= me.today + 7`,
    dueOn: 'w.expires_on',
    order: 'w.expires_on',
  },
  {
    ...AWARD,
    key: 'offers-to-accept',
    place: 120,
    title: 'Offers to accept',
    permission: 'awards.accept',
    where: `w.status = 'offered' AND w.payment_method = 'bank'`,
    at: 'w.offered_at',
    dueOn: 'w.expires_on',
    order: 'w.expires_on NULLS LAST, w.offered_at',
  },
  {
    ...AWARD,
    key: 'allocations-to-acknowledge',
    place: 121,
    title: 'Allocation letters to acknowledge',
    permission: 'awards.acknowledge',
    where: `w.status = 'offered' AND w.payment_method = 'transfer'`,
    at: 'w.offered_at',
    dueOn: 'w.expires_on',
    order: 'w.expires_on NULLS LAST, w.offered_at',
  },
  {
    ...AWARD,
    key: 'allocations-unacknowledged',
    place: 101,
    title: 'Allocation letters not acknowledged in time',
    permission: 'awards.offer',
    where: `w.status = 'offered' AND w.payment_method = 'transfer' AND w.expires_on < me.today`,
    dueOn: 'w.expires_on',
    order: 'w.expires_on',
  },
  {
    key: 'years-to-confirm',
    place: 260,
    title: 'Years to confirm',
    permission: 'awards.confirm-year',
    kind: 'year-confirmation',
    few: true,
    // the earliest year of each fund alone: the others wait for it
    from: `(SELECT DISTINCT ON (y.fund_id) y.fund_id, y.financial_year AS year, count(*) AS awards,
                   ${shownSum('sum(y.amount_pence)')} AS pence
              FROM award_years y JOIN awards w ON w.id = y.award_id
             WHERE y.status = 'indicative' AND y.amount_pence > 0 AND w.status IN (${sqlTexts(CONFIRMABLE_AWARDS)})
             GROUP BY y.fund_id, y.financial_year
             ORDER BY y.fund_id, y.financial_year) waiting_years`,
    joins: `JOIN ${READABLE_FUNDS} f ON f.id = waiting_years.fund_id`,
    where: `make_date(waiting_years.year, 4, 1) <= me.today + ${DAYS_AHEAD}`,
    id: 'f.id',
    reference: 'f.code',
    name: 'f.name',
    subtitle: `waiting_years.year || '-' || to_char((waiting_years.year + 1) % 100, 'FM00') || ', awards: ' || waiting_years.awards`,
    amountPence: 'waiting_years.pence',
    order: 'waiting_years.year',
  },
  {
    key: 'awards-to-complete',
    place: 270,
    title: 'Awards to complete',
    permission: 'awards.approve',
    kind: 'award',
    from: 'awards w',
    joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = w.organisation_id`,
    where: `w.status = 'active' AND w.ends_on < me.today AND NOT EXISTS (${openThingsOf('w.id')})`,
    id: 'w.id',
    reference: 'w.reference',
    name: 'w.title',
    subtitle: 'g.name',
    amountPence: 'w.amount_pence',
    dueOn: 'w.ends_on',
    order: 'w.ends_on',
  },
];
