import type { Audience } from '@almoner/domain/shared';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_PAYMENTS, READABLE_PAYMENTS_OF_STAFF } from '../../readable/payments.sql.js';
import { paymentShares, transferNoteOf } from '../../readable/transfers.sql.js';

const LINK = (id: string, where: string): string =>
  `(SELECT jsonb_build_object('id', x.id, 'reference', x.reference) FROM ${READABLE_PAYMENTS} x WHERE ${where}${id})`;

const INSIDE = `(SELECT jsonb_build_object('id', r.id, 'reference', r.reference, 'payOn', r.pay_on)
     FROM payment_runs r WHERE r.id = i.run_id) AS run, ${transferNoteOf('p.id')} AS transfer, p.returned_reason AS "returnedReason"`;

/** How a payment was sent: $1 its id. Organisations are not shown the run or the bank's words. */
export function paymentSending(audience: Audience): string {
  return `
    SELECT p.status, p.fund_id AS "fundId", p.organisation_id AS "organisationId", p.financial_year AS "financialYear",
           p.amount_pence AS "amountPence", p.recovered_pence + p.recovered_later_pence AS "recoveredPence",
           p.recovery_lost_pence AS "recoveryLostPence",
           p.recovery_asked_pence AS "recoveryAskedPence", p.returned_on AS "returnedOn",
           p.sent_on AS "sentOn", a.status AS "awardStatus",
           i.acknowledged_at AS "acknowledgedAt", i.payee IS NOT NULL AND p.sent_on IS NOT NULL AS "hasRemittance",
           ${LINK('p.replaces_payment_id', 'x.id = ')} AS replaces,
           ${LINK('p.id', 'x.replaces_payment_id = ')} AS "replacedBy",
           p.method, ${paymentShares('p.id')} AS shares,
           ${audience === 'staff' ? INSIDE : `NULL AS run, NULL AS transfer, NULL AS "returnedReason"`}
      FROM ${audience === 'staff' ? READABLE_PAYMENTS_OF_STAFF : READABLE_PAYMENTS} p JOIN ${READABLE_AWARDS} a ON a.id = p.award_id
      LEFT JOIN payment_run_payments i ON i.payment_id = p.id AND i.taken_out_at IS NULL
     WHERE p.id = $1`;
}

/** The remittance of a sent payment: $1 the payment. */
export const REMITTANCE = `
  SELECT p.reference, coalesce(i.written_reference, p.reference) AS "writtenReference", i.payee, i.sort_code_mask AS "sortCodeMask", i.account_number_mask AS "accountNumberMask",
         p.amount_pence AS "amountPence", p.sent_on AS "sentOn", o.name AS "organisationName", p.award_id AS "awardId",
         a.reference AS "awardReference", a.title AS "awardTitle", f.name AS "fundName",
         p.financial_year AS "financialYear", p.status, p.illustrative,
         (SELECT count(*)::int FROM ${READABLE_PAYMENTS} x WHERE x.award_id = p.award_id AND x.status NOT IN ($2, $3, $4)
             AND (x.due_on, x.reference) <= (p.due_on, p.reference)) AS instalment,
         (SELECT count(*)::int FROM ${READABLE_PAYMENTS} x WHERE x.award_id = p.award_id AND x.status NOT IN ($2, $3, $4)) AS instalments
    FROM ${READABLE_PAYMENTS} p JOIN payment_run_payments i ON i.payment_id = p.id AND i.taken_out_at IS NULL
    JOIN ${READABLE_ORGANISATIONS} o ON o.id = p.organisation_id JOIN ${READABLE_AWARDS} a ON a.id = p.award_id JOIN ${READABLE_FUNDS} f ON f.id = p.fund_id
   WHERE p.id = $1 AND i.payee IS NOT NULL AND p.sent_on IS NOT NULL`;
