import {
  STANDING_DELEGATION_STATUSES,
  type DelegationPeriod,
  type DelegationRequest,
  type DelegationStatus,
  type StandIn,
} from '@almoner/domain/delegations';
import { Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_ROLE_ASSIGNMENTS, READABLE_USERS } from '../../readable/identity.sql.js';

const STANDING = sqlTexts(STANDING_DELEGATION_STATUSES);

/**
 * Whether the reader may know of the delegation `d`: it is theirs, or it lends something in a fund that they reach. One
 * for all funds of its lender lends in each fund in which the lender has a role.
 */
export const KNOWN_DELEGATION = `((SELECT almoner_every_fund())
  OR (SELECT almoner_user_id()) IN (d.from_user_id, d.to_user_id)
  OR d.fund_ids && (SELECT almoner_fund_scope())
  OR (d.fund_ids IS NULL AND EXISTS (SELECT FROM ${READABLE_ROLE_ASSIGNMENTS} r WHERE r.user_id = d.from_user_id
       AND (r.fund_id IS NULL OR r.fund_id = ANY ((SELECT almoner_fund_scope())::uuid[])))))`;

/** The funds of the delegation `d` as far as its reader may know of them; NULL where it is for all of its lender's. */
export const KNOWN_DELEGATION_FUNDS = `CASE WHEN d.fund_ids IS NULL OR (SELECT almoner_every_fund())
    OR (SELECT almoner_user_id()) IN (d.from_user_id, d.to_user_id) THEN d.fund_ids
  ELSE ARRAY(SELECT lent FROM unnest(d.fund_ids) lent WHERE lent = ANY ((SELECT almoner_fund_scope())::uuid[])) END`;

/** A delegation with the names that its history records. */
export interface DelegationRow {
  readonly id: string;
  readonly fromUserId: string;
  readonly fromName: string;
  readonly toUserId: string;
  readonly toName: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly status: DelegationStatus;
}

/** Delegations: offered, answered, ended early, never changed otherwise. */
@Injectable()
export class DelegationsRepository {
  async lock(tx: Transaction, id: string): Promise<DelegationRow> {
    const [row] = await tx.query<DelegationRow>(
      `SELECT d.id, d.from_user_id AS "fromUserId", f.name AS "fromName", d.to_user_id AS "toUserId", t.name AS "toName",
              d.starts_on AS "startsOn", d.ends_on AS "endsOn", d.status
         FROM approval_delegations d JOIN ${READABLE_USERS} f ON f.id = d.from_user_id JOIN ${READABLE_USERS} t ON t.id = d.to_user_id
        WHERE d.id = $1 AND ${KNOWN_DELEGATION} FOR UPDATE OF d`,
      [id],
    );
    return required(row);
  }

  async insert(
    tx: Transaction,
    request: DelegationRequest & { readonly reason: string },
  ): Promise<string> {
    const { to, fundIds, startsOn, endsOn, reason } = request;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO approval_delegations (from_user_id, to_user_id, fund_ids, starts_on, ends_on, reason, made_at, status)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'offered') RETURNING id`,
      [tx.actor.userId, to.userId, fundIds, startsOn, endsOn, reason, tx.now],
    );
    return required(row).id;
  }

  /** The answer of the stand-in. */
  async answer(
    tx: Transaction,
    id: string,
    status: DelegationStatus,
    reason: string | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE approval_delegations SET status = $2, answered_at = $3, answered_reason = $4, updated_at = $3,
              version = version + 1 WHERE id = $1`,
      [id, status, tx.now, reason],
    );
  }

  async end(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE approval_delegations SET status = 'ended', ended_at = $2, updated_at = $2, version = version + 1 WHERE id = $1`,
      [id, tx.now],
    );
  }

  /**
   * The periods of a lender's delegations to one person that were neither declined nor ended. Waits for other commands of
   * the same lender, so that two at the same moment see each other.
   */
  async periodsOf(
    tx: Transaction,
    fromUserId: string,
    toUserId: string,
  ): Promise<DelegationPeriod[]> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('delegations ' || $1::text, 0))`,
      [fromUserId],
    );
    return tx.query<DelegationPeriod>(
      `SELECT starts_on AS "startsOn", ends_on AS "endsOn" FROM approval_delegations
        WHERE from_user_id = $1 AND to_user_id = $2 AND status IN (${STANDING})`,
      [fromUserId, toUserId],
    );
  }

  /** A person by id, staff or not; null where there is no such person. */
  async standIn(tx: Transaction, userId: string): Promise<StandIn | null> {
    const [person] = await tx.query<StandIn>(
      `SELECT u.id AS "userId", u.audience, u.active,
              (SELECT coalesce(jsonb_agg(DISTINCT r.role), '[]') FROM ${READABLE_ROLE_ASSIGNMENTS} r WHERE r.user_id = u.id) AS roles
         FROM ${READABLE_USERS} u WHERE u.id = $1`,
      [userId],
    );
    return person ?? null;
  }
}
