import { PUBLICATION_MONTHS, PUBLICATION_THRESHOLD } from '@almoner/domain/assurances';
import { PAYMENT_GATE } from '../payments/payment-gate.sql.js';
import { hasPartIn } from '../separation/held-duties.sql.js';
import type { HomeSection } from './home-section.js';

const AWARD = {
  kind: 'award',
  from: 'awards w JOIN organisations g ON g.id = w.organisation_id',
  id: 'w.id',
  reference: 'w.reference',
  name: 'w.title',
  subtitle: 'g.name',
  amountPence: 'w.amount_pence',
} as const;

/** A payment as an item of a home page; `p` is the payment, `w` its award, `y` its award year. */
export const PAYMENT = {
  kind: 'payment',
  from: `payments p JOIN awards w ON w.id = p.award_id JOIN award_years y ON y.id = p.award_year_id
         JOIN organisations g ON g.id = p.organisation_id`,
  id: 'p.id',
  reference: 'p.reference',
  name: 'w.title',
  subtitle: 'g.name',
  amountPence: 'p.amount_pence',
  dueOn: 'p.due_on',
  order: 'p.due_on',
} as const;

/** As `subsidyPublicationDueOn` tells it for one award. */
const PUBLICATION_DUE_ON = `((w.accepted_at AT TIME ZONE 'Europe/London')::date
  + interval '${PUBLICATION_MONTHS} months' - interval '1 day')::date`;

/** What waits between the draft of an award and the money that leaves; nobody waits for themselves. */
export const AWARD_SECTIONS: readonly HomeSection[] = [
  {
    kind: 'allocation',
    key: 'allocations-in-draft',
    title: 'Allocations in draft',
    permission: 'allocations.commit',
    from: 'allocations l JOIN funds f ON f.id = l.fund_id',
    where: `l.status = 'draft'`,
    id: 'l.id',
    reference: 'l.reference',
    name: 'l.title',
    subtitle: 'f.name',
    amountPence: 'l.amount_pence',
    at: 'l.drafted_at',
    order: 'l.drafted_at',
  },
  {
    kind: 'award',
    key: 'match-to-confirm',
    title: 'Match to confirm',
    permission: 'match-funding.confirm',
    from: 'match_records m JOIN awards w ON w.id = m.award_id JOIN organisations g ON g.id = m.organisation_id',
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
  {
    ...AWARD,
    key: 'awards-to-approve',
    title: 'Awards to approve',
    permission: 'awards.approve',
    where: `w.status = 'drafted' AND w.drafted_by_id <> me.id`,
    at: 'w.drafted_at',
    order: 'w.drafted_at',
  },
  {
    ...AWARD,
    key: 'offers-to-send',
    title: 'Offers to send',
    permission: 'awards.offer',
    where: `w.status = 'approved'`,
    at: 'w.approved_at',
    order: 'w.approved_at',
  },
  {
    ...AWARD,
    key: 'offers-lapsing',
    title: 'Offers that lapse within 7 days',
    permission: 'awards.offer',
    where: `w.status = 'offered' AND w.expires_on <= me.today + 7`,
    dueOn: 'w.expires_on',
    order: 'w.expires_on',
  },
  {
    ...AWARD,
    key: 'subsidies-to-publish',
    title: 'Subsidies to publish',
    permission: 'awards.assure',
    from: `${AWARD.from} JOIN award_assurances s ON s.award_id = w.id`,
    where: `s.subsidy_kind <> 'not-a-subsidy' AND w.amount_pence > ${PUBLICATION_THRESHOLD}
            AND w.accepted_at IS NOT NULL AND s.published_on IS NULL`,
    dueOn: PUBLICATION_DUE_ON,
    order: PUBLICATION_DUE_ON,
  },
  {
    ...AWARD,
    key: 'offers-to-accept',
    title: 'Offers to accept',
    permission: 'awards.accept',
    where: `w.status = 'offered'`,
    at: 'w.offered_at',
    dueOn: 'w.expires_on',
    order: 'w.expires_on NULLS LAST, w.offered_at',
  },
  {
    ...PAYMENT,
    key: 'payments-to-request',
    title: 'Payments to request',
    permission: 'payments.request',
    // what waits for a condition or a return cannot be asked for yet
    where: `p.status = 'planned' AND y.status = 'confirmed' AND w.status IN ('accepted', 'active')
            AND (${PAYMENT_GATE} -> 'met')::boolean AND NOT ${hasPartIn('p', 'me.id')}`,
  },
  {
    ...PAYMENT,
    key: 'payments-to-approve',
    title: 'Payments to approve',
    permission: 'payments.approve',
    where: `p.status = 'requested' AND NOT ${hasPartIn('p', 'me.id')}`,
  },
  {
    ...PAYMENT,
    key: 'payments-to-release',
    title: 'Payments to release',
    permission: 'payments.release',
    where: `p.status = 'approved' AND NOT ${hasPartIn('p', 'me.id')}`,
  },
];
