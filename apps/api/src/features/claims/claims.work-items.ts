import type { WorkItem } from '../../platform/work-items/work-item.js';
import { fairWorkState } from '../../readable/assurances.sql.js';
import { PAYING_AWARDS, READABLE_AWARDS, READABLE_AWARD_YEARS } from '../../readable/awards.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import {
  PAYMENT_GATE,
  READABLE_PAYMENTS,
  READABLE_PAYMENTS_OF_STAFF,
} from '../../readable/payments.sql.js';
import { referenceValue } from '../../readable/reference-data.sql.js';
import { hasPartIn } from '../separation/taken-duties.sql.js';

/** The next instalment of each award that can be claimed, as `decideClaimable` says. */
const CLAIMABLE = `(SELECT DISTINCT ON (p.award_id) p.id, p.award_id, p.reference, p.amount_pence, p.due_on
    FROM ${READABLE_PAYMENTS} p JOIN ${READABLE_AWARDS} a ON a.id = p.award_id
    JOIN ${READABLE_AWARD_YEARS} y ON y.id = p.award_year_id
   WHERE p.status = 'planned' AND p.method = 'bank' AND a.status IN (${PAYING_AWARDS}) AND y.status = 'confirmed'
     AND (${PAYMENT_GATE} -> 'met')::boolean AND ${fairWorkState('a')} IN ('accepted', 'not-asked')
     AND NOT EXISTS (SELECT FROM claims c WHERE c.award_id = p.award_id AND c.status = 'submitted')
     AND NOT EXISTS (SELECT FROM claims c WHERE c.payment_id = p.id AND c.status = 'taken-up')
   ORDER BY p.award_id, p.due_on, p.reference)`;

/** Work that claims ask of people. */
export const CLAIM_WORK_ITEMS: readonly WorkItem[] = [
  {
    key: 'claims-to-take-up',
    place: 125,
    title: 'Claims to take up',
    permission: 'claims.decide',
    kind: 'claim',
    from: `claims c JOIN ${READABLE_PAYMENTS_OF_STAFF} p ON p.id = c.payment_id JOIN ${READABLE_AWARDS} w ON w.id = c.award_id`,
    joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = c.organisation_id`,
    // somebody else refuses a claim that this person could not take up
    where: `c.status = 'submitted' AND NOT ${hasPartIn('p', 'me.id')}`,
    id: 'c.id',
    reference: 'c.reference',
    name: 'w.title',
    subtitle: 'g.name',
    amountPence: 'c.amount_pence',
    at: 'c.submitted_at',
    order: 'c.submitted_at',
  },
  {
    key: 'payments-to-claim',
    place: 168,
    title: 'Payments you can claim',
    permission: 'claims.submit',
    kind: 'claimable-award',
    from: `${CLAIMABLE} n JOIN ${READABLE_AWARDS} w ON w.id = n.award_id`,
    few: true,
    // nobody is asked to claim ahead of need (docs/glossary.md); the page of the award lets them claim earlier
    where: `n.due_on <= me.today + ${referenceValue('earlyPaymentDays', 'me.today')}`,
    id: 'w.id',
    reference: 'w.reference',
    name: 'w.title',
    subtitle: `''`,
    amountPence: 'n.amount_pence',
    order: 'n.due_on',
  },
];
