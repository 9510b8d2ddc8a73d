import { shownSum } from '../../platform/database/shown-sum.js';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { CONFIRMED_PAYMENT_STATUSES, FREED_PAYMENT_STATUSES } from '@almoner/domain/payments';
import { READABLE_ALLOCATED_SHARES } from '../../readable/allocations.sql.js';
import { READABLE_AREAS } from '../../readable/areas.sql.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { personName } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { referenceValue } from '../../readable/reference-data.sql.js';
import { paymentShares } from '../../readable/transfers.sql.js';

export const NOTE_FROM = `transfer_notes n CROSS JOIN LATERAL (
    SELECT count(*)::int AS count, coalesce(sum(p.amount_pence), 0) AS pence,
           coalesce(sum(p.amount_pence) FILTER (WHERE p.status IN (${sqlTexts(CONFIRMED_PAYMENT_STATUSES)})), 0) AS paid
      FROM transfer_note_payments i JOIN ${READABLE_PAYMENTS} p ON p.id = i.payment_id WHERE i.note_id = n.id) AS held`;

export const NOTE_ITEM = `n.id, n.reference, n.transfer_on AS "transferOn", held.count AS "paymentCount",
  ${shownSum('held.pence')} AS "totalPence", ${shownSum('held.paid')} AS "paidPence",
  (SELECT coalesce(jsonb_agg(f.code ORDER BY f.code), '[]') FROM ${READABLE_FUNDS} f WHERE f.id = ANY (n.fund_ids)) AS "fundCodes",
  ${personName('n.released_by_id')} AS "releasedByName", n.released_at AS "releasedAt", n.illustrative`;

/** One note: $1 its id. */
export const NOTE_VIEW = `SELECT ${NOTE_ITEM} FROM ${NOTE_FROM} WHERE n.id = $1`;

const PAYMENT = `p.id, p.reference, p.award_id AS "awardId", a.reference AS "awardReference",
  p.organisation_id AS "organisationId", o.name AS "organisationName", o.identifier AS "organisationIdentifier",
  p.fund_id AS "fundId", f.code AS "fundCode", p.financial_year AS "financialYear", p.amount_pence AS "amountPence",
  p.due_on AS "dueOn", p.status`;

const JOINS = `JOIN ${READABLE_AWARDS} a ON a.id = p.award_id JOIN ${READABLE_FUNDS} f ON f.id = p.fund_id
  JOIN ${READABLE_ORGANISATIONS} o ON o.id = p.organisation_id`;

/** The payments of a note with the shares of their areas: $1 the note. */
export const NOTE_PAYMENTS = `
  SELECT ${PAYMENT}, ${paymentShares('p.id')} AS shares
    FROM transfer_note_payments i JOIN ${READABLE_PAYMENTS} p ON p.id = i.payment_id ${JOINS}
   WHERE i.note_id = $1 ORDER BY o.name COLLATE letters, p.reference`;

/** The approved transfers that are due by a day: $1 the day, $2 how many at most, $3 today. */
export const DUE_TRANSFERS = `
  SELECT ${PAYMENT}, p.due_on > $3::date + ${referenceValue('earlyPaymentDays', '$3::date')} AS early FROM ${READABLE_PAYMENTS} p ${JOINS}
   WHERE p.method = 'transfer' AND p.status = 'approved' AND p.due_on <= $1
   ORDER BY p.due_on, o.name COLLATE letters, p.reference LIMIT $2`;

/** The shares of awards as they were allocated, and what was transferred of each: $1 the awards. */
export const SHARES_SENT = `
  SELECT s.award_id AS "awardId", s.area_code AS "areaCode", z.name AS "areaName", s.amount_pence AS "amountPence",
         (SELECT coalesce(sum(x.amount_pence), 0)::bigint FROM payment_shares x
            JOIN ${READABLE_PAYMENTS} p ON p.id = x.payment_id
           WHERE p.award_id = s.award_id AND x.area_code = s.area_code
             AND p.status NOT IN (${sqlTexts(FREED_PAYMENT_STATUSES)})) AS "sentPence"
    FROM ${READABLE_ALLOCATED_SHARES} s JOIN ${READABLE_AREAS} z ON z.code = s.area_code
   WHERE s.award_id = ANY ($1) ORDER BY z.name COLLATE letters, z.code`;
