import { shownSum } from '../../platform/database/shown-sum.js';
import { awardStatusesIn, type AwardStage } from '@almoner/domain/awards';
import { CONFIRMED_PAYMENT_STATUSES } from '@almoner/domain/payments';
import { OWED_RETURN_STATUSES } from '@almoner/domain/returns';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';
import { PAID_LESS_RECOVERED, READABLE_PAYMENTS, RECOVERED } from '../../readable/payments.sql.js';
import { READABLE_RETURNS } from '../../readable/returns.sql.js';

const OWED = sqlTexts(OWED_RETURN_STATUSES);

/** The awards in a stage, and what they come to. */
function awardsIn(stage: AwardStage): string {
  const within = `FILTER (WHERE status IN (${sqlTexts(awardStatusesIn(stage))}))`;
  return `jsonb_build_object('count', count(*) ${within}, 'amountPence', ${shownSum(`sum(amount_pence) ${within}`)})`;
}

const AWARD_FIGURES = `'inPreparation', ${awardsIn('in-preparation')}, 'offered', ${awardsIn('offered')}, 'agreed', ${awardsIn('agreed')}`;

/**
 * The figures on the page of a fund: $1 the fund, $2 the present moment. Each is the total of the list that it links
 * to.
 */
export const FUND_SUMMARY = `
  SELECT
    (SELECT jsonb_build_object(
              'allocatedPence', ${shownSum('sum(allocated_pence)')},
              'reservedPence', ${shownSum('sum(reserved_pence)')}, 'committedPence', ${shownSum('sum(committed_pence)')},
              'paidPence', ${shownSum('sum(paid_pence)')})
       FROM ${READABLE_BUDGET_LINES} WHERE fund_id = $1) AS budget,
    (SELECT jsonb_build_object(${AWARD_FIGURES})
       FROM ${READABLE_AWARDS} WHERE fund_id = $1) AS awards,
    (SELECT jsonb_build_object(
              'sentCount', count(*) FILTER (WHERE p.status = 'sent'),
              'sentPence', ${shownSum(`sum(p.amount_pence) FILTER (WHERE p.status = 'sent')`)},
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
