import { CORE_DUTIES } from '@almoner/domain/separation';
import { sqlTexts } from '../../platform/database/sql-texts.js';

/** Those in the bank details alone. */
const DETAILS_PARTS = [
  `SELECT 'bank-editor', b.entered_by_id FROM bank_accounts b JOIN chain_organisations o ON o.id = b.organisation_id
    WHERE b.status IN ('entered', 'verified')`,
  `SELECT 'bank-verifier', b.verified_by_id FROM bank_accounts b JOIN chain_organisations o ON o.id = b.organisation_id
    WHERE b.status = 'verified'`,
];

/**
 * The duties held in a chain, part by part. A part selects `duty` and `user_id` from what the chain reaches:
 * `chain_awards`, `chain_payments` and `chain_organisations`. A feature that adds a duty adds its part.
 */
const PARTS = [
  `SELECT 'award-recommender', a.drafted_by_id FROM chain_awards a`,
  // who drew up the shares recommends every award that they lead to
  `SELECT 'award-recommender', unnest(l.drawn_by_ids) FROM chain_awards a JOIN allocations l ON l.id = a.allocation_id`,
  `SELECT 'award-approver', a.approved_by_id FROM chain_awards a`,
  `SELECT 'variation-approver', v.approved_by_id FROM variations v JOIN chain_awards a ON a.id = v.award_id
    WHERE v.status IN ('approved', 'applied')`,
  `SELECT 'payment-requester', p.requested_by_id FROM chain_payments p`,
  `SELECT 'payment-approver', p.approved_by_id FROM chain_payments p`,
  // who approves for somebody counts as both
  `SELECT 'payment-approver', unnest(ARRAY[x.approver_id, x.on_behalf_of_id])
     FROM chain_payments p JOIN payment_approvals x ON x.payment_id = p.id AND x.round = p.approval_round`,
  `SELECT 'payment-releaser', p.released_by_id FROM chain_payments p`,
  ...DETAILS_PARTS,
];

/**
 * $1 an award, $2 a payment of it, $3 an organisation; each may be null. With a payment its own duties count and not
 * those of its neighbours; with an award alone those of all its payments; with an organisation those of its awards
 * that still draw and of its payments that have not left.
 */
export const HELD_DUTIES = `
  WITH chain_awards AS (
    SELECT * FROM awards
     WHERE id = $1::uuid
        OR (organisation_id = $3::uuid
            AND status IN ('drafted', 'approved', 'offered', 'accepted', 'active', 'suspended'))),
  chain_payments AS (
    SELECT * FROM payments
     WHERE CASE WHEN $2::uuid IS NOT NULL THEN id = $2::uuid
                WHEN $1::uuid IS NOT NULL THEN award_id = $1::uuid
                ELSE organisation_id = $3::uuid
                     AND status IN ('planned', 'held', 'requested', 'approved', 'in-run') END),
  chain_organisations AS (
    SELECT organisation_id AS id FROM chain_awards UNION SELECT $3::uuid WHERE $3::uuid IS NOT NULL)
  ${holders(PARTS)}`;

/** $1 an organisation: the duties in its bank details alone. */
export const HELD_ON_DETAILS = `
  WITH chain_organisations AS (SELECT $1::uuid AS id)
  ${holders(DETAILS_PARTS)}`;

/**
 * Whether a person has one of the duties that nobody holds two of in the chain of a payment, so that its next step is
 * not theirs: both given as SQL, the payment as an alias of its table.
 */
export function hasPartIn(payment: string, person: string): string {
  return `EXISTS (
    WITH chain_awards AS (SELECT * FROM awards WHERE id = ${payment}.award_id),
    chain_payments AS (SELECT * FROM payments WHERE id = ${payment}.id),
    chain_organisations AS (SELECT ${payment}.organisation_id AS id)
    SELECT FROM (${PARTS.join(' UNION ALL ')}) d (duty, user_id)
     WHERE d.user_id = ${person} AND d.duty IN (${sqlTexts(CORE_DUTIES)}))`;
}

function holders(parts: readonly string[]): string {
  return `
  SELECT DISTINCT d.duty, u.id AS "userId", u.name
    FROM (${parts.join(' UNION ALL ')}) d (duty, user_id) JOIN users u ON u.id = d.user_id
   ORDER BY d.duty, u.name, u.id`;
}
