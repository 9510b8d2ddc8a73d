import { UNDER_WAY_PAYMENT_STATUSES } from '@almoner/domain/payments';
import { OWED_RETURN_STATUSES } from '@almoner/domain/returns';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { READABLE_CONDITIONS } from '../../readable/conditions.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { PAYMENT_GATE, READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { READABLE_RETURNS } from '../../readable/returns.sql.js';
import { bankDetailsState } from '../../readable/bank-accounts.sql.js';

const CONDITIONS = `(SELECT jsonb_build_object(
    'toMeet', count(*) FILTER (WHERE c.status = 'open' AND c.owner = 'organisation'),
    'toDecide', count(*) FILTER (WHERE c.status = 'evidence-submitted' OR (c.status = 'open' AND c.owner = 'funder')),
    'notMet', count(*) FILTER (WHERE c.status = 'not-met'))
  FROM ${READABLE_CONDITIONS} c WHERE c.award_id = a.id)`;

const RETURNS = `(SELECT jsonb_build_object(
    'overdue', count(*) FILTER (WHERE r.status IN (${sqlTexts(OWED_RETURN_STATUSES)}) AND r.due_on < $2),
    'toReview', count(*) FILTER (WHERE r.status = 'submitted'))
  FROM ${READABLE_RETURNS} r WHERE r.award_id = a.id)`;

const PAYMENTS = `(SELECT jsonb_build_object(
    'toRequest', count(*) FILTER (WHERE p.status = 'planned' AND p.due_on <= $2 AND y.status = 'confirmed'
                                    AND (${PAYMENT_GATE} -> 'met')::boolean),
    'underWay', count(*) FILTER (WHERE p.status IN (${sqlTexts(UNDER_WAY_PAYMENT_STATUSES)})),
    'nextDueOn', min(p.due_on) FILTER (WHERE p.status = 'planned' AND p.due_on > $2))
  FROM ${READABLE_PAYMENTS} p JOIN award_years y ON y.id = p.award_year_id WHERE p.award_id = a.id)`;

/** The facts that decide what an award waits for, as `AwardWaitingFacts`: $1 its id, $2 today in Scotland. */
export const AWARD_WAITING_FACTS = `
  SELECT a.status, o.name AS "organisationName", d.name AS "draftedByName", a.closed_reason AS "closedReason",
         a.suspended_reason AS "suspendedReason",
         a.payment_method AS "paymentMethod", a.expires_on AS "expiresOn", ${bankDetailsState('a.organisation_id')} AS bank, ${CONDITIONS} AS conditions,
         ${RETURNS} AS returns, ${PAYMENTS} AS payments,
         NOT EXISTS (SELECT FROM award_years y WHERE y.award_id = a.id AND y.planned_pence <> y.amount_pence)
           AS "scheduleComplete",
         (SELECT min(y.financial_year) FROM award_years y WHERE y.award_id = a.id AND y.status = 'indicative')
           AS "nextIndicative"
    FROM awards a JOIN ${READABLE_ORGANISATIONS} o ON o.id = a.organisation_id LEFT JOIN ${READABLE_USERS} d ON d.id = a.drafted_by_id
   WHERE a.id = $1`;
