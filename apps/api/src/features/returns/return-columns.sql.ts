import type { PlainDate } from '@almoner/domain/calendar';
import { OWED_RETURN_STATUSES, RETURN_STATUSES, type ReturnStatus } from '@almoner/domain/returns';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { personName } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_INDICATORS, READABLE_OBSERVATIONS } from '../../readable/outcomes.sql.js';

export const RETURN_JOINS = `JOIN ${READABLE_AWARDS} a ON a.id = r.award_id JOIN ${READABLE_FUNDS} f ON f.id = r.fund_id
  JOIN ${READABLE_ORGANISATIONS} g ON g.id = r.organisation_id`;

const OWED = sqlTexts(OWED_RETURN_STATUSES);

/** Whether a return that is stored as not due has become due by a day: nothing is written when it opens. */
export function becameDue(today: PlainDate): string {
  return `(r.status = 'not-due' AND r.opens_on <= DATE '${today}')`;
}

/** The status on a day, as `effectiveReturnStatus` of libs/domain works it out. */
export function effectiveStatus(today: PlainDate): string {
  return `(CASE WHEN ${becameDue(today)} THEN 'due' ELSE r.status END)`;
}

/** The condition for each status on a day, in columns that have indexes. */
export function inStatus(today: PlainDate): Record<ReturnStatus, string> {
  const stored = Object.fromEntries(
    RETURN_STATUSES.map((status) => [status, `r.status = '${status}'`]),
  ) as Record<ReturnStatus, string>;
  return {
    ...stored,
    'not-due': `r.status = 'not-due' AND r.opens_on > DATE '${today}'`,
    due: `r.status = 'due' OR ${becameDue(today)}`,
  };
}

/** Whether it is owed and past its due date, as `isOverdue` of libs/domain works it out. */
export function overdue(today: PlainDate): string {
  return `(r.status IN (${OWED}) AND r.due_on < DATE '${today}')`;
}

/** What a list shows of a return. */
export function itemColumns(today: PlainDate): string {
  return `r.id, r.reference, r.award_id AS "awardId", a.reference AS "awardReference", a.title AS "awardTitle",
  r.organisation_id AS "organisationId", g.name AS "organisationName", r.fund_id AS "fundId", f.code AS "fundCode",
  r.kind, r.period_year AS "periodYear", r.opens_on AS "opensOn", r.due_on AS "dueOn",
  ${overdue(today)} AS overdue, ${effectiveStatus(today)} AS status, r.submitted_at AS "submittedAt",
  r.illustrative, r.version`;
}

const PREVIOUS = `
  (SELECT jsonb_build_object(
            'period', format('%s-%s', b.period_year, lpad(((b.period_year + 1) % 100)::text, 2, '0')), 'value', p.value, 'numerator', p.numerator,
            'denominator', p.denominator)
     FROM returns b JOIN ${READABLE_OBSERVATIONS} p ON p.return_id = b.id AND p.indicator_id = q.indicator_id
    WHERE b.award_id = r.award_id AND b.status = 'accepted' AND b.period_year < r.period_year
      AND p.state = 'reported'
    ORDER BY b.period_year DESC LIMIT 1)`;

/** The further columns for the page of one return. */
export const VIEW = `r.narrative, r.submitted_by_id AS "submittedById",
  ${personName('r.submitted_by_id')} AS "submittedByName",
  ${personName('r.certified_by_id')} AS "certifiedByName",
  r.certified_at AS "certifiedAt", r.accepted_at AS "acceptedAt", r.changes_reason AS "changesReason",
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'indicatorId', i.id, 'code', i.code, 'title', i.title, 'unit', i.unit, 'rule', i.rule,
            'definition', i.definition, 'target', q.target, 'previous', ${PREVIOUS}) ORDER BY q.position), '[]')
     FROM return_indicators q JOIN ${READABLE_INDICATORS} i ON i.id = q.indicator_id WHERE q.return_id = r.id) AS questions,
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'indicatorId', o.indicator_id, 'state', o.state, 'value', o.value, 'numerator', o.numerator,
            'denominator', o.denominator, 'note', o.note) ORDER BY q.position), '[]')
     FROM ${READABLE_OBSERVATIONS} o JOIN return_indicators q USING (return_id, indicator_id)
    WHERE o.return_id = r.id) AS observations`;
