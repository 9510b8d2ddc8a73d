import { CONFIRMED_PAYMENT_STATUSES } from '@almoner/domain/payments';
import { OWED_RETURN_STATUSES } from '@almoner/domain/returns';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { READABLE_AWARDS, VOID_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';
import { PAID_LESS_RECOVERED, READABLE_PAYMENTS, RECOVERED } from '../../readable/payments.sql.js';
import { READABLE_RETURNS } from '../../readable/returns.sql.js';

const OWED = sqlTexts(OWED_RETURN_STATUSES);

/**
 * The figures on the page of a fund: $1 the fund, $2 the present moment. Each is the total of the list that it links
 * to.
 */
export const FUND_SUMMARY = `
  SELECT
    (SELECT jsonb_build_object(
              'allocatedPence', coalesce(sum(allocated_pence), 0), 'availablePence', coalesce(sum(available_pence), 0),
              'reservedPence', coalesce(sum(reserved_pence), 0), 'committedPence', coalesce(sum(committed_pence), 0),
              'paidPence', coalesce(sum(paid_pence), 0))
       FROM ${READABLE_BUDGET_LINES} WHERE fund_id = $1) AS budget,
    (SELECT jsonb_build_object('count', count(*), 'amountPence', coalesce(sum(amount_pence), 0))
       FROM ${READABLE_AWARDS} WHERE fund_id = $1 AND status NOT IN (${VOID_AWARDS})) AS awards,
    (SELECT jsonb_build_object(
              'sentCount', count(*) FILTER (WHERE p.status = 'sent'),
              'sentPence', coalesce(sum(p.amount_pence) FILTER (WHERE p.status = 'sent'), 0),
              'paidCount', count(*) FILTER (WHERE p.status IN (${sqlTexts(CONFIRMED_PAYMENT_STATUSES)})),
              'paidPence', ${PAID_LESS_RECOVERED}, 'recoveredPence', ${RECOVERED})
       FROM ${READABLE_PAYMENTS} p WHERE p.fund_id = $1) AS payments,
    (SELECT jsonb_build_object(
              'outstanding', count(*) FILTER (WHERE status IN (${OWED})),
              'overdue', count(*) FILTER (WHERE status IN (${OWED})
                                            AND due_on < ($2::timestamptz AT TIME ZONE 'Europe/London')::date),
              'submitted', count(*) FILTER (WHERE status = 'submitted'),
              'accepted', count(*) FILTER (WHERE status = 'accepted'))
       FROM ${READABLE_RETURNS} WHERE fund_id = $1) AS returns`;
