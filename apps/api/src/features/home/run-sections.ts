import { bankDetailsState } from '../bank-accounts/bank-details.sql.js';
import { isPreparer, isSettled } from '../payment-runs/payment-runs.sql.js';
import { hasPartIn } from '../separation/held-duties.sql.js';
import { PAYMENT } from './award-sections.js';
import type { HomeSection } from './home-section.js';

const RUN = {
  kind: 'payment-run',
  from: `payment_runs r CROSS JOIN LATERAL (
           SELECT count(*)::int AS count, coalesce(sum(p.amount_pence), 0)::bigint AS pence
             FROM payment_run_payments i JOIN payments p ON p.id = i.payment_id
            WHERE i.run_id = r.id AND i.taken_out_at IS NULL) AS held`,
  id: 'r.id',
  reference: 'r.reference',
  name: `CASE WHEN held.count = 1 THEN '1 payment' ELSE held.count || ' payments' END`,
  subtitle: `'To be paid on ' || to_char(r.pay_on, 'FMDD FMMonth YYYY')`,
  amountPence: 'held.pence',
  order: 'r.pay_on',
} as const;

const RECOVERY = {
  kind: 'recovery',
  from: 'recoveries c JOIN awards w ON w.id = c.award_id JOIN organisations g ON g.id = c.organisation_id',
  id: 'c.id',
  reference: 'c.reference',
  name: 'w.title',
  subtitle: 'g.name',
  amountPence: 'c.amount_pence',
} as const;

/** Money on its way out and back; nobody waits for themselves. */
export const RUN_SECTIONS: readonly HomeSection[] = [
  {
    ...PAYMENT,
    key: 'payments-due',
    title: 'Payments due for a run',
    permission: 'payment-runs.prepare',
    where: `p.status = 'approved' AND p.due_on <= me.today + 14 AND w.status IN ('accepted', 'active')
            AND ${bankDetailsState('p.organisation_id')} = 'verified'`,
  },
  {
    ...RUN,
    key: 'runs-to-release',
    title: 'Payment runs to release',
    permission: 'payments.release',
    where: `r.status = 'prepared' AND NOT ${isPreparer('r', 'me.id')} AND NOT EXISTS (
      SELECT FROM payment_run_payments i JOIN payments p ON p.id = i.payment_id
       WHERE i.run_id = r.id AND i.taken_out_at IS NULL AND ${hasPartIn('p', 'me.id')})`,
    at: 'r.prepared_at',
  },
  {
    ...RUN,
    key: 'runs-to-acknowledge',
    title: 'Payment runs to hear of from the bank',
    permission: 'payment-runs.acknowledge',
    where: `r.status = 'released' AND NOT (${isSettled('r.id')})`,
    at: 'r.released_at',
  },
  {
    ...RECOVERY,
    key: 'recoveries-to-approve',
    title: 'Recoveries to approve',
    permission: 'recoveries.approve',
    where: `c.status = 'requested' AND c.requested_by_id <> me.id`,
    at: 'c.requested_at',
    order: 'c.requested_at',
  },
  {
    ...RECOVERY,
    key: 'recoveries-to-receive',
    title: 'Recoveries to receive',
    permission: 'recoveries.receive',
    where: `c.status = 'approved'`,
    at: 'c.approved_at',
    order: 'c.approved_at',
  },
  {
    ...RECOVERY,
    key: 'money-to-pay-back',
    title: 'Money to pay back',
    permission: 'recoveries.read',
    audience: 'organisation',
    where: `c.status = 'approved'`,
    at: 'c.approved_at',
    order: 'c.approved_at',
  },
  {
    ...PAYMENT,
    key: 'money-sent',
    title: 'Money sent',
    permission: 'payments.read',
    audience: 'organisation',
    // what was sent lately, the latest first
    where: `p.status IN ('sent', 'paid') AND p.sent_on >= me.today - 365
            AND EXISTS (SELECT FROM payment_run_payments i WHERE i.payment_id = p.id AND i.payee IS NOT NULL)`,
    dueOn: 'NULL::date',
    at: `(p.sent_on + time '12:00') AT TIME ZONE 'UTC'`,
    order: 'p.sent_on DESC',
  },
];
