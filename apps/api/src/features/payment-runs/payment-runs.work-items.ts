import { shownSum } from '../../platform/database/shown-sum.js';
import { SPENT_PAYMENT_STATUSES } from '@almoner/domain/payments';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { PAYING_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_PAYMENTS, READABLE_PAYMENTS_OF_STAFF } from '../../readable/payments.sql.js';
import { bankDetailsState } from '../../readable/bank-accounts.sql.js';
import { PAYMENT } from '../payments/payments.work-items.js';
import { hasPartIn } from '../separation/taken-duties.sql.js';
import { isPreparer, isSettled } from './payment-runs.sql.js';

const RUN = {
  kind: 'payment-run',
  from: `payment_runs r CROSS JOIN LATERAL (
           SELECT count(*)::int AS count, ${shownSum('sum(p.amount_pence)')} AS pence
             FROM payment_run_payments i JOIN ${READABLE_PAYMENTS} p ON p.id = i.payment_id
            WHERE i.run_id = r.id AND i.taken_out_at IS NULL) AS held`,
  id: 'r.id',
  reference: 'r.reference',
  name: `CASE WHEN held.count = 1 THEN '1 payment' ELSE held.count || ' payments' END`,
  subtitle: `'To be paid on ' || to_char(r.pay_on, 'FMDD FMMonth YYYY')`,
  amountPence: 'held.pence',
  order: 'r.pay_on',
} as const;

/** Work on payments that are about to leave, or have left. */
export const PAYMENT_RUN_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...PAYMENT,
    key: 'payments-due',
    place: 300,
    title: 'Payments due for a run',
    permission: 'payment-runs.prepare',
    where: `p.status = 'approved' AND p.method = 'bank' AND p.due_on <= me.today + 14 AND w.status IN (${PAYING_AWARDS})
            AND ${bankDetailsState('p.organisation_id')} = 'verified'`,
  },
  {
    ...RUN,
    key: 'runs-to-release',
    place: 310,
    title: 'Payment runs to release',
    permission: 'payments.release',
    where: `r.status = 'prepared' AND NOT ${isPreparer('r', 'me.id')} AND NOT EXISTS (
      SELECT FROM payment_run_payments i JOIN ${READABLE_PAYMENTS_OF_STAFF} p ON p.id = i.payment_id
       WHERE i.run_id = r.id AND i.taken_out_at IS NULL AND ${hasPartIn('p', 'me.id')})`,
    at: 'r.prepared_at',
  },
  {
    ...RUN,
    key: 'runs-to-acknowledge',
    place: 320,
    title: 'Payment runs to hear of from the bank',
    permission: 'payment-runs.acknowledge',
    where: `r.status = 'released' AND NOT (${isSettled('r.id')})`,
    at: 'r.released_at',
  },
  {
    ...PAYMENT,
    key: 'money-sent',
    place: 360,
    title: 'Money sent',
    permission: 'payments.read',
    audience: 'organisation',
    // payments sent recently, the latest first
    where: `p.status IN (${sqlTexts(SPENT_PAYMENT_STATUSES)}) AND p.sent_on >= me.today - 365
            AND EXISTS (SELECT FROM payment_run_payments i WHERE i.payment_id = p.id AND i.payee IS NOT NULL)`,
    dueOn: 'NULL::date',
    at: `(p.sent_on + time '12:00') AT TIME ZONE 'UTC'`,
    order: 'p.sent_on DESC',
  },
];
