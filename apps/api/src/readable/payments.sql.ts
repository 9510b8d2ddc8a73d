import { shownSum } from '../platform/database/shown-sum.js';
import { SETTLED_CONDITION_STATUSES } from '@almoner/domain/conditions';
import { CONFIRMED_PAYMENT_STATUSES } from '@almoner/domain/payments';
import { sqlTexts } from '../platform/database/sql-texts.js';
import { READABLE_CONDITIONS } from './conditions.sql.js';
import { READABLE_RETURNS } from './returns.sql.js';

const COLUMNS = `
  id, reference, award_id, award_year_id, fund_id, organisation_id, financial_year, amount_pence, due_on,
  status, sent_on, illustrative, trigger, trigger_condition_id, trigger_return_kind, trigger_return_year,
  recovered_pence, recovered_later_pence, returned_on, replaces_payment_id, recovery_asked_pence, recovery_lost_pence, method, search_text`;

/** The columns of a payment that other features may read. */
export const READABLE_PAYMENTS = `(SELECT ${COLUMNS} FROM payments)`;

/**
 * The further columns of a payment for staff only. The database refuses them to an organisation, so they have a text of
 * their own.
 */
export const READABLE_PAYMENTS_OF_STAFF = `(SELECT ${COLUMNS}, held_from, approvals_asked, approval_round,
  requested_by_id, approved_by_id, released_by_id, returned_reason, early_sending_reason FROM payments)`;

/** The payment levels in force of each fund that has set any. */
export const PAYMENT_LEVELS_IN_FORCE = `(SELECT DISTINCT ON (fund_id) fund_id, level_two_above_pence, level_three_above_pence
  FROM payment_approval_levels ORDER BY fund_id, version DESC)`;

const CONFIRMED = sqlTexts(CONFIRMED_PAYMENT_STATUSES);

/**
 * Paid, less recovered, of the payments `p`: what the ledger confirms, less what came back while the financial year was
 * open. Every figure called paid is this one, and the paid amount of a budget line is the same sum (docs/glossary.md,
 * money rule 3). What came back later is booked elsewhere and does not lower it.
 */
export const PAID_LESS_RECOVERED = shownSum(
  `sum(p.amount_pence - p.recovered_pence) FILTER (WHERE p.status IN (${CONFIRMED}))`,
);

/** Recovered of the payments `p`: what came back of them, whenever it did. */
export const RECOVERED = shownSum('sum(p.recovered_pence + p.recovered_later_pence)');

/** How many approvals of payments were given under a delegation; `delegationId` is SQL. */
export function approvalsUnder(delegationId: string): string {
  return `(SELECT count(*)::int FROM payment_approvals x WHERE x.delegation_id = ${delegationId})`;
}

/** What the payment `p` waits for besides its due date, as a `PaymentGate` of the domain. */
export const PAYMENT_GATE = `jsonb_build_object('trigger', p.trigger,
  'condition', (SELECT c.title FROM ${READABLE_CONDITIONS} c WHERE c.id = p.trigger_condition_id),
  'returnKind', p.trigger_return_kind, 'returnYear', p.trigger_return_year,
  'met', CASE p.trigger
    WHEN 'condition' THEN coalesce((SELECT c.status IN (${sqlTexts(SETTLED_CONDITION_STATUSES)})
      FROM ${READABLE_CONDITIONS} c WHERE c.id = p.trigger_condition_id), false)
    WHEN 'return' THEN coalesce((SELECT r.status = 'accepted' FROM ${READABLE_RETURNS} r WHERE r.award_id = p.award_id
      AND r.kind = p.trigger_return_kind AND r.period_year = p.trigger_return_year), false)
    ELSE true END)`;

/**
 * The SELECTs for the duties that people have in the payments of `chain_payments` (see
 * `separation/taken-duties.sql.ts`).
 */
export const PAYMENT_DUTIES = [
  `SELECT 'payment-requester', requested_by_id, id FROM chain_payments`,
  `SELECT 'payment-approver', approved_by_id, id FROM chain_payments`,
  // an approval under a delegation counts for lender and stand-in
  `SELECT 'payment-approver', unnest(ARRAY[x.approver_id, x.on_behalf_of_id]), p.id
     FROM chain_payments p JOIN payment_approvals x ON x.payment_id = p.id AND x.round = p.approval_round`,
  `SELECT 'payment-releaser', released_by_id, id FROM chain_payments`,
];
