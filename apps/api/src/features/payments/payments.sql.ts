import { CONFIRMED_PAYMENT_STATUSES } from '@almoner/domain/payments';
import type { Audience } from '@almoner/domain/shared';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { claimOf } from '../../readable/claims.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS, personName } from '../../readable/identity.sql.js';
import { READABLE_MATCHES } from '../../readable/ledger.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { PAYMENT_GATE } from '../../readable/payments.sql.js';

const CONFIRMED = sqlTexts(CONFIRMED_PAYMENT_STATUSES);

/** Whether the ledger confirms the payment `p`, recovered since or not. */
export const IS_CONFIRMED = `p.status IN (${CONFIRMED})`;

/** Paid, less recovered, of the payment `p`: as `PAID_LESS_RECOVERED`, for one payment. */
export const PAYMENT_PAID = `CASE WHEN ${IS_CONFIRMED} THEN p.amount_pence - p.recovered_pence ELSE 0 END`;

/** What came back of the payment `p`, whenever it did. */
export const PAYMENT_RECOVERED = '(p.recovered_pence + p.recovered_later_pence)';

const SHARED = `p.id, p.reference, p.award_id AS "awardId", a.reference AS "awardReference",
  p.organisation_id AS "organisationId", o.name AS "organisationName", p.fund_id AS "fundId", f.code AS "fundCode",
  p.financial_year AS "financialYear", p.amount_pence AS "amountPence", p.due_on AS "dueOn", p.status, p.method,
  ${PAYMENT_GATE} AS gate, p.sent_on AS "sentOn", p.paid_on AS "paidOn", ${PAYMENT_PAID} AS "paidPence", ${PAYMENT_RECOVERED} AS "recoveredPence",
  p.illustrative`;

const NAMES = `
  ${personName('p.requested_by_id')} AS "requestedByName",
  ${personName('p.approved_by_id')} AS "approvedByName",
  ${personName('p.released_by_id')} AS "releasedByName"`;

const NO_NAMES = `NULL AS "requestedByName", NULL AS "approvedByName", NULL AS "releasedByName"`;

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const APPROVALS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('level', x.level, 'approvedByName', u.name, 'onBehalfOfName', b.name,
            'approvedAt', to_char(x.approved_at AT TIME ZONE 'UTC', ${INSTANT})) ORDER BY x.level), '[]')
     FROM payment_approvals x JOIN ${READABLE_USERS} u ON u.id = x.approver_id LEFT JOIN ${READABLE_USERS} b ON b.id = x.on_behalf_of_id
    WHERE x.payment_id = p.id AND x.round = p.approval_round)`;

const MATCH = `(SELECT jsonb_build_object('id', m.id, 'ledgerLineId', m.ledger_line_id, 'kind', m.kind, 'matchedByName', u.name,
            'matchedAt', to_char(m.matched_at AT TIME ZONE 'UTC', ${INSTANT}))
     FROM ${READABLE_MATCHES} m LEFT JOIN ${READABLE_USERS} u ON u.id = m.matched_by_id
    WHERE m.payment_id = p.id AND m.undone_at IS NULL)`;

/** The further columns of one payment for staff, by their names in the API. */
const INSIDE = {
  approvalRound: 'p.approval_round',
  approvalsAsked: 'p.approvals_asked',
  approvals: APPROVALS,
  statementOfNeed: 'p.statement_of_need',
  earlyReason: 'p.early_reason',
  overlapReason: 'p.overlap_reason',
  earlySendingReason: 'p.early_sending_reason',
  requestedAt: 'p.requested_at',
  approvedAt: 'p.approved_at',
  releasedAt: 'p.released_at',
  rejectedReason: 'p.rejected_reason',
  rejectedAt: 'p.rejected_at',
  rejectedByName: personName('p.rejected_by_id'),
  sentBackReason: 'p.sent_back_reason',
  sentBackAt: 'p.sent_back_at',
  sentBackByName: personName('p.sent_back_by_id'),
  heldFrom: 'p.held_from',
  heldReason: 'p.held_reason',
  heldAt: 'p.held_at',
  heldByName: personName('p.held_by_id'),
  match: MATCH,
} as const;

/** What an organisation gets in place of some of those columns; NULL in place of the others. */
const OUTSIDE: Readonly<Partial<Record<keyof typeof INSIDE, string>>> = {
  approvalRound: '1',
  approvalsAsked: '1',
  approvals: `'[]'::jsonb`,
};

function insideOf(audience: Audience): string {
  return Object.entries(INSIDE)
    .map(([name, inside]) => {
      const outside = OUTSIDE[name as keyof typeof INSIDE] ?? 'NULL';
      return `${audience === 'staff' ? inside : outside} AS "${name}"`;
    })
    .join(',\n      ');
}

export const PAYMENT_JOINS = `JOIN ${READABLE_AWARDS} a ON a.id = p.award_id JOIN ${READABLE_FUNDS} f ON f.id = p.fund_id
  JOIN ${READABLE_ORGANISATIONS} o ON o.id = p.organisation_id`;

export const PAYMENT_FROM = `payments p ${PAYMENT_JOINS}`;

/** The columns of a payment in a list. The database refuses the names of staff to an organisation. */
export function paymentItem(audience: Audience): string {
  return `${SHARED}, ${audience === 'staff' ? NAMES : NO_NAMES}`;
}

/** Payments with all their fields: $1 their ids. */
export function paymentView(audience: Audience): string {
  return `SELECT ${paymentItem(audience)}, a.title AS "awardTitle", p.covers_from AS "coversFrom",
      p.covers_to AS "coversTo", ${claimOf('p.id')} AS claim, p.version,
      ${insideOf(audience)}
    FROM ${PAYMENT_FROM} WHERE p.id = ANY ($1) ORDER BY array_position($1::uuid[], p.id)`;
}
