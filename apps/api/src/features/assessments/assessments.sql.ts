import { READABLE_APPLICATIONS, yearsOf } from '../../readable/applications.sql.js';
import { READABLE_CALLS, READABLE_CRITERIA, criteriaOf } from '../../readable/calls.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { areaLinks } from '../../readable/areas.sql.js';

export const ASSESSMENT_JOINS = `JOIN ${READABLE_APPLICATIONS} a ON a.id = s.application_id
  JOIN ${READABLE_CALLS} c ON c.id = a.call_id JOIN ${READABLE_FUNDS} f ON f.id = s.fund_id
  JOIN ${READABLE_ORGANISATIONS} o ON o.id = a.organisation_id JOIN ${READABLE_USERS} u ON u.id = s.assessor_id`;

/** The columns of an assessment in a list, with those that decide whether it is sealed from the reader. */
export const ASSESSMENT_ITEM = `s.id, s.application_id AS "applicationId",
  a.reference AS "applicationReference", a.title AS "applicationTitle", o.name AS "organisationName",
  s.fund_id AS "fundId", f.code AS "fundCode", s.assessor_id AS "assessorId", u.name AS "assessorName", s.status,
  s.weighted_score AS "weightedScore", s.assigned_at AS "assignedAt", s.submitted_at AS "submittedAt", s.version,
  (SELECT own.status FROM assessments own
    WHERE own.application_id = s.application_id AND own.assessor_id = (SELECT almoner_user_id())) AS "ownStatus"`;

/** An assessment with its scores and the application it is about. */
export const ASSESSMENT_VIEW = `${ASSESSMENT_ITEM}, s.conflict_reason AS "conflictReason",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('criterionId', p.criterion_id, 'score', p.score,
            'reason', p.reason) ORDER BY k.position), '[]')
     FROM assessment_scores p JOIN ${READABLE_CRITERIA} k ON k.id = p.criterion_id WHERE p.assessment_id = s.id) AS scores,
  jsonb_build_object('id', a.id, 'reference', a.reference, 'title', a.title, 'status', a.status,
    'organisationId', a.organisation_id, 'organisationName', o.name, 'amountRequestedPence', a.amount_requested_pence,
    'areas', ${areaLinks('a.area_codes')}, 'answers', a.answers,
    'years', ${yearsOf('a.id')},
    'callTitle', c.title, 'closesOn', c.closes_on, 'questions', c.questions,
    'criteria', ${criteriaOf('c.id')}) AS application`;
