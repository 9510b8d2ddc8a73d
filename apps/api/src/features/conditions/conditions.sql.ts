import { UNSENT_INSTALMENTS } from '@almoner/domain/awards';
import { PENDING_CONDITION_STATUSES } from '@almoner/domain/conditions';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { firstOf } from '../../platform/http/sorting.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';

/** The states of a payment that still waits if its condition is open. */
export const WAITING_PAYMENTS = sqlTexts(UNSENT_INSTALMENTS);

/** The states of a condition in which somebody has to act or to decide. */
export const PENDING_CONDITIONS = sqlTexts(PENDING_CONDITION_STATUSES);

/** The due day to sort by; a condition without one sorts last. */
export const CONDITION_DUE = firstOf('c.due_on', `'infinity'::date`);

export const CONDITION_JOINS = `JOIN ${READABLE_AWARDS} a ON a.id = c.award_id JOIN ${READABLE_FUNDS} f ON f.id = c.fund_id
  JOIN ${READABLE_ORGANISATIONS} o ON o.id = c.organisation_id`;

/** Whether an instalment waits for the condition. */
export const GATING = `EXISTS (SELECT FROM ${READABLE_PAYMENTS} p
  WHERE p.trigger_condition_id = c.id AND p.status IN (${WAITING_PAYMENTS}))`;

/** The columns of a condition in a list. */
export const CONDITION_ITEM = `c.id, c.award_id AS "awardId", a.reference AS "awardReference", a.title AS "awardTitle",
  c.fund_id AS "fundId", f.code AS "fundCode", c.organisation_id AS "organisationId", o.name AS "organisationName",
  c.title, c.owner, c.due_on AS "dueOn", c.status,
  ${GATING} AS gating,
  c.illustrative`;

const GATES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'reference', p.reference,
      'amountPence', p.amount_pence, 'dueOn', p.due_on) ORDER BY p.due_on, p.id), '[]')
    FROM ${READABLE_PAYMENTS} p WHERE p.trigger_condition_id = c.id AND p.status IN (${WAITING_PAYMENTS}))`;

const VIEW = `SELECT ${CONDITION_ITEM}, a.status AS "awardStatus", c.template_id AS "templateId", c.text,
    c.evidence_asked AS "evidenceAsked", c.evidence, c.evidence_link AS "evidenceLink", c.evidence_at AS "evidenceAt",
    e.name AS "evidenceByName", c.decision_reason AS "decisionReason", c.decided_at AS "decidedAt",
    d.name AS "decidedByName", ${GATES} AS gates, c.version
  FROM conditions c ${CONDITION_JOINS} LEFT JOIN ${READABLE_USERS} e ON e.id = c.evidence_by_id LEFT JOIN ${READABLE_USERS} d ON d.id = c.decided_by_id`;

/** One condition: $1 its id. */
export const CONDITION_VIEW = `${VIEW} WHERE c.id = $1`;

/** The conditions of an award, in the order they were added: $1 the award. */
export const CONDITIONS_OF_AWARD = `${VIEW} WHERE c.award_id = $1 AND c.status <> 'removed' ORDER BY c.id`;
