import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import {
  READABLE_RETURNS,
  READABLE_RETURN_INDICATORS,
  SETTLED_RETURNS,
} from '../../readable/returns.sql.js';

/**
 * The outcome figures of a fund ($1) in a period ($2, start year), from accepted returns only, by the rule of each
 * indicator. It computes the same as `aggregate` in libs/domain, and a test compares the two. Where the published facts
 * of the fund have the figure of an indicator and year, it stands beside; it is stated where the returns come to the same.
 */
export const OUTCOME_FIGURES = `
  WITH asked AS (
    SELECT q.indicator_id, q.position, r.status, r.accepted_at, o.value, o.numerator, o.denominator, o.illustrative,
           r.status = 'accepted' AND o.state = 'reported' AS counted
      FROM ${READABLE_RETURNS} r
      JOIN ${READABLE_RETURN_INDICATORS} q ON q.return_id = r.id
      LEFT JOIN observations o ON o.return_id = r.id AND o.indicator_id = q.indicator_id
     WHERE r.fund_id = $1 AND r.period_year = $2
  ), totals AS (
    SELECT indicator_id, min(position) AS position,
           count(*) FILTER (WHERE status = 'accepted') AS accepted,
           count(*) FILTER (WHERE status NOT IN (${SETTLED_RETURNS})) AS awaited,
           (sum(value) FILTER (WHERE counted))::bigint AS total,
           (array_agg(value ORDER BY accepted_at DESC, value DESC)
              FILTER (WHERE counted AND value IS NOT NULL))[1] AS latest,
           (sum(numerator) FILTER (WHERE counted AND denominator IS NOT NULL))::bigint AS numerator,
           nullif(sum(denominator) FILTER (WHERE counted AND numerator IS NOT NULL), 0)::bigint AS denominator,
           coalesce(bool_or(illustrative) FILTER (WHERE counted), false) AS illustrative
      FROM asked GROUP BY indicator_id
  ), published AS (
    SELECT fact ->> 'indicatorCode' AS code, fact ->> 'value' AS value, fact ->> 'source' AS source
      FROM ${READABLE_FUNDS} f CROSS JOIN jsonb_array_elements(f.facts) AS fact
     WHERE f.id = $1 AND left(fact ->> 'period', 4)::int = $2
  ), figures AS (
    SELECT i.id AS "indicatorId", i.code, i.title, i.unit, i.rule,
           CASE i.rule WHEN 'sum' THEN t.total WHEN 'latest' THEN t.latest
             -- half up: (100 n / d + 1/2) in whole numbers
             ELSE (200 * t.numerator + t.denominator) / (2 * t.denominator) END AS value,
           CASE WHEN i.rule = 'ratio' AND t.denominator IS NOT NULL THEN t.numerator END AS numerator,
           CASE WHEN i.rule = 'ratio' THEN t.denominator END AS denominator,
           t.accepted AS "returnsAccepted", t.awaited AS "returnsAwaited", t.illustrative, t.position
      FROM totals t JOIN indicators i ON i.id = t.indicator_id
  )
  SELECT f."indicatorId", f.code, f.title, f.unit, f.rule, f.value, f.numerator, f.denominator, f."returnsAccepted",
         f."returnsAwaited", f.illustrative,
         CASE WHEN p.value = f.value::text THEN ARRAY['value'] ELSE '{}'::text[] END AS stated,
         CASE WHEN p.code IS NOT NULL THEN jsonb_build_object('value', p.value, 'source', p.source) END AS published
    FROM figures f LEFT JOIN published p ON p.code = f.code
   ORDER BY f.position, f.code`;
