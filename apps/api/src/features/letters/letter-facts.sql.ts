import { STANDING_CONDITION_STATUSES } from '@almoner/domain/conditions';
import { UNREQUESTED_PAYMENT_STATUSES } from '@almoner/domain/payments';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { hasNoWorkers, READABLE_AWARD_ASSURANCES } from '../../readable/assurances.sql.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_CONDITIONS } from '../../readable/conditions.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { personContact } from '../../readable/identity.sql.js';
import { hasMatchFunding } from '../../readable/match-funding.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { READABLE_RETURNS } from '../../readable/returns.sql.js';

/**
 * The facts of an award for its letter: $1 the award, $2 the person who offers it, used where nobody has offered it
 * yet.
 */
export const AWARD_FACTS = `
  SELECT o.name AS "organisationName", f.name AS "fundName", a.reference, a.title, a.purpose,
         a.special_terms AS "specialTerms", a.amount_pence AS "amountPence", a.illustrative,
         s.subsidy_kind AS "subsidyKind", ${hasMatchFunding('a')} AS "hasMatchFunding",
         ${hasNoWorkers('a.id')} AS "hasNoWorkers",
         ${personContact('coalesce(a.offered_by_id, $2)')} AS contact
    FROM ${READABLE_AWARDS} a JOIN ${READABLE_FUNDS} f ON f.id = a.fund_id JOIN ${READABLE_ORGANISATIONS} o ON o.id = a.organisation_id
    LEFT JOIN ${READABLE_AWARD_ASSURANCES} s ON s.award_id = a.id
   WHERE a.id = $1`;

/** The planned instalments of an award: $1 its id. */
export const INSTALMENTS = `
  SELECT p.amount_pence AS "amountPence", p.due_on AS "dueOn", p.trigger, c.title AS "conditionTitle",
         p.trigger_return_kind AS "returnKind", p.trigger_return_year AS "returnYear"
    FROM ${READABLE_PAYMENTS} p LEFT JOIN ${READABLE_CONDITIONS} c ON c.id = p.trigger_condition_id
   WHERE p.award_id = $1 AND p.status IN (${sqlTexts(UNREQUESTED_PAYMENT_STATUSES)}) ORDER BY p.due_on, p.id`;

/** The conditions of an award: $1 its id. */
export const CONDITIONS = `
  SELECT title, text, owner, due_on AS "dueOn" FROM ${READABLE_CONDITIONS}
   WHERE award_id = $1 AND status IN (${sqlTexts(STANDING_CONDITION_STATUSES)}) ORDER BY due_on NULLS LAST, id`;

/** The returns asked of an award: $1 its id. */
export const RETURNS = `
  SELECT kind, period_year AS "financialYear", due_on AS "dueOn" FROM ${READABLE_RETURNS}
   WHERE award_id = $1 ORDER BY due_on, id`;
