import { VOID_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_AWARDS, READABLE_AWARD_VERSIONS } from '../../readable/awards.sql.js';
import { referenceValue } from '../../readable/reference-data.sql.js';

function dayOf(instant: string): string {
  return `(${instant} AT TIME ZONE 'Europe/London')::date`;
}

/** The facts from which the duty to publish the subsidy of an award follows, as `publicationDuty` of the domain takes them. */
export const SUBSIDY_FACTS = `(SELECT a.id AS award_id, s.subsidy_kind AS kind, s.subsidy_scheme AS scheme, a.amount_pence, a.status,
    ${dayOf('a.approved_at')} AS approved_on, ${dayOf('a.void_at')} AS void_on,
    coalesce((SELECT v.amount_pence FROM ${READABLE_AWARD_VERSIONS} v WHERE v.award_id = a.id AND v.number = 1),
             a.amount_pence) AS approved_pence,
    (SELECT max(${dayOf('c.at')}) FROM (SELECT v.at, v.amount_pence, lag(v.amount_pence) OVER (ORDER BY v.number) AS before
       FROM ${READABLE_AWARD_VERSIONS} v WHERE v.award_id = a.id) c WHERE c.amount_pence <> c.before) AS changed_on,
    l.reference AS publication_reference, l.published_on, l.amount_pence AS published_pence
  FROM ${READABLE_AWARDS} a JOIN award_assurances s ON s.award_id = a.id
  LEFT JOIN LATERAL (SELECT p.reference, p.published_on, p.amount_pence FROM subsidy_publications p
    WHERE p.award_id = a.id ORDER BY p.id DESC LIMIT 1) l ON true)`;

function isPublished(amount: string): string {
  return `(f.kind = 'stand-alone' OR (f.kind <> 'not-a-subsidy'
    AND f.${amount} > ${referenceValue('subsidyPublicationPence', 'f.approved_on')}))`;
}

const STATE = `CASE
  WHEN f.kind IS NULL OR f.approved_on IS NULL THEN 'none'
  WHEN f.published_pence IS NOT NULL AND f.status IN (${VOID_AWARDS})
    THEN CASE WHEN f.published_pence = 0 THEN 'published' ELSE 'correction-due' END
  WHEN f.published_pence IS NOT NULL
    THEN CASE WHEN f.published_pence = f.amount_pence THEN 'published' ELSE 'change-due' END
  WHEN f.status IN (${VOID_AWARDS}) OR NOT ${isPublished('amount_pence')} THEN 'none'
  ELSE 'due' END`;

const BASE = `CASE d.state WHEN 'correction-due' THEN d.void_on WHEN 'change-due' THEN coalesce(d.changed_on, d.approved_on)
  WHEN 'due' THEN CASE WHEN d.from_approval THEN d.approved_on ELSE d.changed_on END END`;

/**
 * The same facts with the state of the duty and its last day, for lists and home pages: the rule of `publicationDuty`
 * in SQL. `assurances.spec.ts` compares the two.
 */
export const SUBSIDY_DUTIES = `(SELECT d.*, (${BASE}
      + make_interval(months => ${referenceValue('subsidyPublicationMonths', 'd.approved_on')}) - interval '1 day')::date AS due_on
    FROM (SELECT f.*, ${STATE} AS state, ${isPublished('approved_pence')} OR f.changed_on IS NULL AS from_approval
            FROM ${SUBSIDY_FACTS} f) d)`;
