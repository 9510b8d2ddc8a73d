import { fundScope, type Actor, type Audience } from '@almoner/domain/shared';
import { READABLE_ASSESSMENTS, UNSUBMITTED } from '../../readable/assessments.sql.js';
import { READABLE_AWARDS, VOID_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_CALLS, criteriaOf } from '../../readable/calls.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { personName } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { yearsOf } from '../../readable/applications.sql.js';
import { areaLinks } from '../../readable/areas.sql.js';

export const APPLICATION_JOINS = `JOIN ${READABLE_CALLS} c ON c.id = a.call_id JOIN ${READABLE_FUNDS} f ON f.id = a.fund_id
  JOIN ${READABLE_ORGANISATIONS} o ON o.id = a.organisation_id`;

export const APPLICATIONS_FROM = `applications a ${APPLICATION_JOINS}`;

/** Applications whose score is sealed from the reader: the reader assesses them and has not yet submitted scores. */
export const SEALED_APPLICATIONS = `SELECT own.application_id FROM ${READABLE_ASSESSMENTS} own
  WHERE own.assessor_id = (SELECT almoner_user_id()) AND own.status IN (${UNSUBMITTED})`;

const ITEM = `a.id, a.reference, a.call_id AS "callId", c.title AS "callTitle", a.fund_id AS "fundId",
  f.code AS "fundCode", a.organisation_id AS "organisationId", o.name AS "organisationName", a.title,
  a.amount_requested_pence AS "amountRequestedPence", a.area_codes AS "areaCodes", a.status,
  a.submitted_at AS "submittedAt", a.illustrative, a.version`;

const VIEW = `${areaLinks('a.area_codes')} AS areas, a.answers, a.withdrawn_reason AS "withdrawnReason",
  c.status AS "callStatus", c.opens_on AS "opensOn", c.closes_on AS "closesOn",
  c.financial_years AS "callYears", c.questions,
  ${yearsOf('a.id')} AS years,
  ${criteriaOf('c.id')} AS criteria,
  ${personName('a.submitted_by_id')} AS "submittedByName",
  a.decision_outcome AS outcome, a.decision_reason AS "decisionReason", a.decided_at AS "decidedAt",
  ${personName('a.decided_by_id')} AS "decidedByName",
  (SELECT w.id FROM ${READABLE_AWARDS} w
    WHERE w.application_id = a.id AND w.status NOT IN (${VOID_AWARDS})) AS "awardId"`;

/**
 * The columns of an application in a list that the reader may see: organisations get no assessments and no scores;
 * staff get those of the funds whose assessments they may read.
 */
export function applicationItem(actor: Actor): string {
  const unread = unreadAssessments(actor);
  if (unread === 'true') return `${ITEM}, NULL AS score, NULL AS assessments`;
  return `${ITEM},
    CASE WHEN ${unread} OR a.id IN (${SEALED_APPLICATIONS}) THEN NULL ELSE a.score END AS score,
    CASE WHEN ${unread} THEN NULL
      ELSE jsonb_build_object('assigned', a.assessors_assigned, 'submitted', a.assessors_submitted) END AS assessments`;
}

/** The counts of assessments inside an item, for its file; an organisation may not read their columns. */
export function applicationParts(actor: Actor): Readonly<Record<string, string>> {
  const unread = unreadAssessments(actor);
  const read = (column: string) =>
    unread === 'true' ? 'NULL' : `CASE WHEN ${unread} THEN NULL ELSE a.${column} END`;
  return {
    'assessments.assigned': read('assessors_assigned'),
    'assessments.submitted': read('assessors_submitted'),
  };
}

/** SQL that says of an application whether the actor may not read its assessments. */
function unreadAssessments(actor: Actor): string {
  const scope = actor.audience === 'staff' ? fundScope(actor, 'assessments.read') : [];
  if (scope === 'all') return 'false';
  return scope.length === 0 ? 'true' : `a.fund_id <> ALL ('{${scope.join(',')}}'::uuid[])`;
}

/** The further columns of one application, by audience. */
export const APPLICATION_VIEW: Readonly<Record<Audience, string>> = {
  staff: `${VIEW}, (SELECT coalesce(jsonb_agg(jsonb_build_object('assessorId', s.assessor_id,
       'assessorName', ${personName('s.assessor_id')}, 'status', s.status)), '[]')
     FROM ${READABLE_ASSESSMENTS} s WHERE s.application_id = a.id) AS "assessmentStates"`,
  organisation: `${VIEW}, '[]'::jsonb AS "assessmentStates"`,
};
