import { todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import {
  delegationCommands,
  delegationState,
  delegationStateWords,
  NEVER_STAND_IN,
  type DelegationStatus,
} from '@almoner/domain/delegations';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ROLE_ASSIGNMENTS, READABLE_USERS } from '../../readable/identity.sql.js';
import { approvalsUnder } from '../../readable/payments.sql.js';
import { KNOWN_DELEGATION, KNOWN_DELEGATION_FUNDS } from './delegations.repository.js';
import type { DelegationItem, DelegationView, StandInList } from './delegations.dto.js';

/** A delegation as the query returns it. */
export type DelegationItemRow = Omit<DelegationItem, 'state' | 'stateWords' | 'fundWords'> & {
  readonly status: DelegationStatus;
};

export const DELEGATION_ITEM = `d.id, d.from_user_id AS "fromUserId", f.name AS "fromName", d.to_user_id AS "toUserId",
  t.name AS "toName", ${KNOWN_DELEGATION_FUNDS} AS "fundIds",
  ARRAY(SELECT g.code FROM ${READABLE_FUNDS} g WHERE g.id = ANY (${KNOWN_DELEGATION_FUNDS}) ORDER BY g.code) AS "fundCodes",
  d.starts_on AS "startsOn", d.ends_on AS "endsOn", d.reason, d.made_at AS "madeAt", d.status,
  d.answered_at AS "answeredAt", d.answered_reason AS "answeredReason", d.ended_at AS "endedAt",
  ${approvalsUnder('d.id')} AS approvals, d.illustrative`;

export const DELEGATION_JOINS = `JOIN ${READABLE_USERS} f ON f.id = d.from_user_id JOIN ${READABLE_USERS} t ON t.id = d.to_user_id`;

/** A delegation for its reader, with its state on a day. */
export function shownDelegation<Row extends DelegationItemRow>(row: Row, today: PlainDate) {
  const { status: _status, ...shown } = row;
  const state = delegationState(row, today);
  const fundWords = row.fundIds === null ? null : row.fundCodes.join(', ');
  return { ...shown, fundWords, state, stateWords: delegationStateWords(state) };
}

@Injectable()
export class DelegationsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<DelegationView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<DelegationView> {
    const [found] = await tx.query<DelegationItemRow & { version: number }>(
      `SELECT ${DELEGATION_ITEM}, d.version FROM approval_delegations d ${DELEGATION_JOINS} WHERE d.id = $1 AND ${KNOWN_DELEGATION}`,
      [id],
    );
    const today = todayInScotland(tx.now);
    const row = required(found);
    return { ...shownDelegation(row, today), commands: delegationCommands(row, today, tx.actor) };
  }

  /** The people of the funder who could approve in the reader's name. */
  standIns(context: RequestContext): Promise<StandInList> {
    return this.unitOfWork.read(context, async (tx) => ({
      items: await tx.query(
        `SELECT u.id, u.name FROM ${READABLE_USERS} u WHERE u.audience = 'staff' AND u.active AND u.id <> $1
            AND NOT EXISTS (SELECT FROM ${READABLE_ROLE_ASSIGNMENTS} r
                             WHERE r.user_id = u.id AND r.role IN (${sqlTexts(NEVER_STAND_IN)}))
          ORDER BY u.name COLLATE letters, u.id`,
        [tx.actor.userId],
      ),
    }));
  }
}
