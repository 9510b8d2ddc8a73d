import { UNSENT_INSTALMENTS } from '@almoner/domain/awards';
import { CORE_DUTIES } from '@almoner/domain/separation';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { ALLOCATION_DUTIES } from '../../readable/allocations.sql.js';
import { DECISION_DUTIES } from '../../readable/applications.sql.js';
import { SCORING_DUTIES } from '../../readable/assessments.sql.js';
import { AWARD_DUTIES, LIVE_AWARDS, READABLE_AWARDS } from '../../readable/awards.sql.js';
import { BANK_DETAILS_DUTIES } from '../../readable/bank-accounts.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { PAYMENT_DUTIES, READABLE_PAYMENTS_OF_STAFF } from '../../readable/payments.sql.js';
import { VARIATION_DUTIES } from '../../readable/variations.sql.js';

/**
 * The SELECTs that find the duties that people have, as their features provide them. Each selects `duty` and `user_id`
 * for the records in `chain_awards`, `chain_payments` or `chain_organisations`, and the id of that record. A feature that
 * adds a duty adds its SELECT here.
 */
const AWARD_PARTS = [...AWARD_DUTIES, ...ALLOCATION_DUTIES, ...VARIATION_DUTIES];
const PARTS = [
  ...SCORING_DUTIES,
  ...DECISION_DUTIES,
  ...AWARD_PARTS,
  ...PAYMENT_DUTIES,
  ...BANK_DETAILS_DUTIES,
];

/** The duties that people have in each of several awards, by one statement: $1 the awards. */
export const DUTIES_ON_EACH = `
  SELECT c.id, d.* FROM unnest($1::uuid[]) AS c (id)
   CROSS JOIN LATERAL (${takenDuties('c.id', 'NULL::uuid', 'NULL::uuid')}) d`;

/** The duties that people have in each of several payments: $1 the payments. */
export const DUTIES_ON_EACH_PAYMENT = `
  SELECT c.id, d.* FROM ${READABLE_PAYMENTS_OF_STAFF} c
   CROSS JOIN LATERAL (${takenDuties('c.award_id', 'c.id', 'NULL::uuid')}) d WHERE c.id = ANY ($1)`;

/**
 * The duties that people have in an award and its organisation: $1 the award, $2 the organisation; either may be null.
 */
export const TAKEN_DUTIES = takenDuties('$1::uuid', 'NULL::uuid', '$2::uuid');

/**
 * With a payment: its own duties, but not those of the award's other payments. With an award alone: the duties of all
 * its payments too. With an organisation: the duties of its awards that can still be paid from, and of its payments
 * that have not left.
 */
function takenDuties(award: string, payment: string, organisation: string): string {
  return `
  WITH chain_awards AS (
    SELECT * FROM ${READABLE_AWARDS} a
     WHERE id = ${award}
        OR (organisation_id = ${organisation}
            AND status IN (${LIVE_AWARDS}))),
  chain_payments AS (
    SELECT * FROM ${READABLE_PAYMENTS_OF_STAFF} p
     WHERE CASE WHEN ${payment} IS NOT NULL THEN id = ${payment}
                WHEN ${award} IS NOT NULL THEN award_id = ${award}
                ELSE organisation_id = ${organisation}
                     AND status IN (${sqlTexts(UNSENT_INSTALMENTS)}) END),
  chain_organisations AS (
    SELECT organisation_id AS id FROM chain_awards UNION SELECT ${organisation} WHERE ${organisation} IS NOT NULL)
  ${holders(PARTS)}`;
}

/**
 * The duties that people have in the bank details of an organisation, without those of its awards: $1 the organisation.
 */
export const DUTIES_ON_DETAILS = `
  WITH chain_organisations AS (SELECT $1::uuid AS id)
  ${holders(BANK_DETAILS_DUTIES)}`;

/**
 * Whether a person has one of the duties in the chain of a payment that nobody may combine; if so, the person may not
 * take the payment's next step. Both arguments are SQL; `payment` is the alias of its table, with the columns that only
 * staff may read. The awards and organisations in which the person has a part are found once and not for each payment.
 */
export function hasPartIn(payment: string, person: string): string {
  return `(EXISTS (WITH chain_payments AS NOT MATERIALIZED (SELECT ${payment}.*) ${recordsOf(PAYMENT_DUTIES, person)})
    OR ${payment}.award_id IN (
      WITH chain_awards AS NOT MATERIALIZED (SELECT * FROM ${READABLE_AWARDS} a) ${recordsOf(AWARD_PARTS, person)})
    OR ${payment}.organisation_id IN (
      WITH chain_organisations AS NOT MATERIALIZED (SELECT id FROM ${READABLE_ORGANISATIONS} o)
      ${recordsOf(BANK_DETAILS_DUTIES, person)}))`;
}

/** The ids of the records in which a person has one of the duties that nobody may combine. */
function recordsOf(parts: readonly string[], person: string): string {
  return `SELECT d.record_id FROM (${parts.join(' UNION ALL ')}) d (duty, user_id, record_id)
     WHERE d.user_id = ${person} AND d.duty IN (${sqlTexts(CORE_DUTIES)})`;
}

function holders(parts: readonly string[]): string {
  return `
  SELECT DISTINCT d.duty, u.id AS "userId", u.name
    FROM (${parts.join(' UNION ALL ')}) d (duty, user_id) JOIN ${READABLE_USERS} u ON u.id = d.user_id
   ORDER BY d.duty, u.name, u.id`;
}
