import { FREED_PAYMENT_STATUSES } from '@almoner/domain/payments';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { READABLE_AWARDS, READABLE_AWARD_YEARS } from '../../readable/awards.sql.js';
import { PAYMENT_GATE } from '../../readable/payments.sql.js';

/** The award of a schedule, with the version of the award and of the schedule: $1 its id. */
export const SCHEDULE_AWARD = `
  SELECT a.id AS "awardId", a.fund_id AS "fundId", a.status AS "awardStatus",
         (a.version + (SELECT coalesce(sum(p.version), 0) FROM payments p WHERE p.award_id = a.id))::int AS version
    FROM ${READABLE_AWARDS} a WHERE a.id = $1`;

/** The amount of each award year, and the part of it that can no longer be replanned: $1 the award. */
export const SCHEDULE_YEARS = `
  SELECT y.financial_year AS "financialYear", y.amount_pence AS "amountPence", y.planned_pence AS "plannedPence",
         y.planned_pence - (SELECT coalesce(sum(p.amount_pence), 0)::bigint FROM payments p
                             WHERE p.award_year_id = y.id AND p.status = 'planned') AS "fixedPence"
    FROM ${READABLE_AWARD_YEARS} y WHERE y.award_id = $1 ORDER BY y.financial_year`;

/** The instalments that count towards the schedule, in the order of their due dates: $1 the award. */
export const SCHEDULE_INSTALMENTS = `
  SELECT p.id, p.reference, p.financial_year AS "financialYear", p.amount_pence AS "amountPence", p.due_on AS "dueOn",
         p.status, p.status = 'planned' AS planned, p.trigger_condition_id AS "conditionId", ${PAYMENT_GATE} AS gate
    FROM payments p WHERE p.award_id = $1 AND p.status NOT IN (${sqlTexts(FREED_PAYMENT_STATUSES)})
   ORDER BY p.due_on, p.id`;
