import { shownSum } from '../../platform/database/shown-sum.js';
import {
  LIVE_AWARDS,
  READABLE_AWARDS,
  READABLE_AWARD_YEARS,
  RESERVING_AWARDS,
  VOID_AWARDS,
} from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';

/** What live awards have in indicative years on the budget line `b`, in pence: a part of what is reserved. */
export const INDICATIVE_OF_LINE = `(SELECT ${shownSum('sum(y.amount_pence)')} FROM ${READABLE_AWARD_YEARS} y
    JOIN ${READABLE_AWARDS} a ON a.id = y.award_id
   WHERE y.budget_line_id = b.id AND y.status = 'indicative' AND a.status IN (${LIVE_AWARDS}))`;

/** What each award has of a budget line, in pence: $1 the line. What is still only reserved comes first, the most of it at the top. */
export const AWARDS_OF_LINE = `
  SELECT a.reference, y.amount_pence AS "amountPence",
         (a.status IN (${RESERVING_AWARDS}) OR y.status = 'indicative') AS "isReserved"
    FROM ${READABLE_AWARD_YEARS} y JOIN ${READABLE_AWARDS} a ON a.id = y.award_id
   WHERE y.budget_line_id = $1 AND y.amount_pence > 0 AND a.status NOT IN (${VOID_AWARDS})
   ORDER BY 3 DESC, 2 DESC, 1`;

const TOTALS_OF_LINES = `${shownSum('sum(b.allocated_pence)')} AS "allocatedPence",
  ${shownSum(`sum(b.available_pence) FILTER (WHERE b.status = 'open')`)} AS "availablePence",
  ${shownSum(`sum(b.available_pence) FILTER (WHERE b.status = 'closed')`)} AS "lapsedPence",
  ${shownSum(`sum(${INDICATIVE_OF_LINE})`)} AS "indicativePence",
  ${shownSum('sum(b.reserved_pence)')} AS "reservedPence", ${shownSum('sum(b.committed_pence)')} AS "committedPence",
  ${shownSum('sum(b.paid_pence)')} AS "paidPence"`;

/** The sum that journal lines move on an account, in SQL. What leaves `funding` is what is allocated. */
function moved(account: string, sign = ''): string {
  return `coalesce(sum(${sign}l.amount_pence) FILTER (WHERE l.account = '${account}'), 0)`;
}

function running(account: string): string {
  return `${shownSum(`sum(coalesce(v.${account}, 0)) OVER (ORDER BY m.month)`)} AS "${account}Pence"`;
}

/**
 * The totals of a year at the end of each month: $1 the fund, $2 the year, $3 a pot or null, $4 today in Scotland. From
 * the month of the first movement to that of the last; in the present year, to the present month.
 */
export const BUDGET_HISTORY = `
  WITH moved AS (
    SELECT date_trunc('month', j.at AT TIME ZONE 'Europe/London')::date AS month, ${moved('funding', '-')} AS allocated,
           ${moved('available')} AS available, ${moved('reserved')} AS reserved,
           ${moved('committed')} AS committed, ${moved('paid')} AS paid
      FROM budget_lines b JOIN journal_lines l ON l.budget_line_id = b.id JOIN journals j ON j.id = l.journal_id
     WHERE b.fund_id = $1 AND b.financial_year = $2 AND ($3::text IS NULL OR b.pot = $3)
     GROUP BY 1),
  months AS (
    SELECT generate_series(min(month), greatest(max(month), least(date_trunc('month', $4::date)::date,
           make_date($2 + 1, 3, 1))), interval '1 month')::date AS month FROM moved)
  SELECT to_char(m.month, 'YYYY-MM') AS month, ${running('allocated')}, ${running('available')},
         ${running('reserved')}, ${running('committed')}, ${running('paid')},
         in_demonstration() AS illustrative
    FROM months m LEFT JOIN moved v ON v.month = m.month ORDER BY m.month`;

/** What has lapsed of a year of a fund: $1 the fund, $2 the year, $3 a pot or null. */
export const LAPSED_OF_YEAR = `
  SELECT ${shownSum('sum(b.available_pence)')} AS pence FROM budget_lines b
   WHERE b.fund_id = $1 AND b.financial_year = $2 AND ($3::text IS NULL OR b.pot = $3) AND b.status = 'closed'`;

/** The budget of each fund of a programme in each year: $1 the programme. */
export const PROGRAMME_BUDGET = `
  SELECT b.financial_year AS "financialYear", f.id AS "fundId", f.code, f.name, ${TOTALS_OF_LINES}
    FROM budget_lines b JOIN ${READABLE_FUNDS} f ON f.id = b.fund_id
   WHERE f.programme_id = $1
   GROUP BY b.financial_year, f.id, f.code, f.name ORDER BY b.financial_year, f.name COLLATE letters, f.id`;

/** The funds of a programme whose amount is neither published nor set by a budget: $1 the programme. */
export const UNPUBLISHED_FUNDS = `
  SELECT f.id AS "fundId", f.code, f.name FROM ${READABLE_FUNDS} f
   WHERE f.programme_id = $1 AND f.annual_amount_pence IS NULL
     AND NOT EXISTS (SELECT FROM budget_lines b WHERE b.fund_id = f.id)
   ORDER BY f.name COLLATE letters, f.id`;
