import { shownSum } from '../../platform/database/shown-sum.js';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { PAYING_AWARDS, READABLE_AWARDS, READABLE_AWARD_YEARS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { PAYMENT_GATE } from '../../readable/payments.sql.js';
import { hasPartIn } from '../separation/taken-duties.sql.js';

/** A payment as a work item; `p` is the payment, `w` its award, `y` its award year. */
export const PAYMENT = {
  kind: 'payment',
  from: `payments p JOIN ${READABLE_AWARDS} w ON w.id = p.award_id JOIN ${READABLE_AWARD_YEARS} y ON y.id = p.award_year_id`,
  joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = p.organisation_id`,
  id: 'p.id',
  reference: 'p.reference',
  name: 'w.title',
  subtitle: 'g.name',
  amountPence: 'p.amount_pence',
  dueOn: 'p.due_on',
  order: 'p.due_on',
} as const;

/**
 * Work between an accepted award and the approval of its payments. An item is not shown to a person whose other duty in
 * the payment's chain excludes it.
 */
export const PAYMENT_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...PAYMENT,
    key: 'payments-to-request',
    place: 130,
    title: 'Payments to request',
    permission: 'payments.request',
    // an instalment that waits for a condition or a return cannot be requested yet
    where: `p.status = 'planned' AND y.status = 'confirmed' AND w.status IN (${PAYING_AWARDS})
            AND (${PAYMENT_GATE} -> 'met')::boolean AND NOT ${hasPartIn('p', 'me.id')}`,
  },
  {
    ...PAYMENT,
    key: 'payments-to-approve',
    place: 140,
    title: 'Payments to approve',
    permission: 'payments.approve',
    where: `p.status = 'requested' AND NOT ${hasPartIn('p', 'me.id')}`,
  },
  {
    ...PAYMENT,
    key: 'payments-to-release',
    place: 150,
    title: 'Payments to release',
    permission: 'payments.release',
    where: `p.status = 'approved' AND p.method = 'bank' AND NOT ${hasPartIn('p', 'me.id')}`,
  },
  {
    key: 'payment-levels-to-confirm',
    place: 368,
    title: 'Payment levels to confirm',
    permission: 'payments.confirm-levels',
    kind: 'payment-levels',
    subject: { type: `'levels-of-fund'`, id: 'c.fund_id' },
    from: `payment_level_changes c JOIN ${READABLE_FUNDS} f ON f.id = c.fund_id`,
    where: `c.status = 'proposed' AND c.proposed_by_id <> me.id`,
    id: 'c.id',
    reference: 'c.reference',
    name: 'c.reason',
    subtitle: 'f.name',
    at: 'c.proposed_at',
    order: 'c.proposed_at',
  },
  {
    key: 'schedules-to-complete',
    place: 190,
    title: 'Awards without a complete schedule',
    permission: 'payments.plan',
    kind: 'award',
    from: `(SELECT DISTINCT award_id FROM ${READABLE_AWARD_YEARS} y WHERE planned_pence <> amount_pence) unplanned
      JOIN ${READABLE_AWARDS} w ON w.id = unplanned.award_id`,
    joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = w.organisation_id`,
    where: `w.status IN (${PAYING_AWARDS})`,
    id: 'w.id',
    reference: 'w.reference',
    name: 'w.title',
    subtitle: 'g.name',
    amountPence: `(SELECT ${shownSum('sum(y.amount_pence - y.planned_pence)')} FROM ${READABLE_AWARD_YEARS} y WHERE y.award_id = w.id)`,
    at: 'w.accepted_at',
    order: 'w.accepted_at',
  },
  {
    ...PAYMENT,
    key: 'payments-sent-back',
    place: 280,
    title: 'Payments sent back to you',
    permission: 'payments.request',
    where: `p.status = 'planned' AND p.sent_back_to_id = me.id`,
    at: 'p.sent_back_at',
    order: 'p.sent_back_at',
  },
  {
    ...PAYMENT,
    key: 'payments-on-hold',
    place: 290,
    title: 'Payments on hold',
    permission: 'payments.hold',
    where: `p.status = 'held'`,
    at: 'p.held_at',
    order: 'p.held_at',
  },
];
