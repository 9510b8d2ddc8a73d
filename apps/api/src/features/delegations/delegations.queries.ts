import { todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import {
  delegationCommands,
  delegationState,
  delegationStateWords,
  NEVER_STAND_IN,
  type DelegationState,
} from '@almoner/domain/delegations';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ROLE_ASSIGNMENTS, READABLE_USERS } from '../../readable/identity.sql.js';
import { approvalsUnder } from '../../readable/payments.sql.js';
import type {
  DelegationItem,
  DelegationListQuery,
  DelegationView,
  StandInList,
} from './delegations.dto.js';

type ItemRow = Omit<DelegationItem, 'state' | 'stateWords'>;

const COLUMNS = `d.id, d.from_user_id AS "fromUserId", f.name AS "fromName", d.to_user_id AS "toUserId",
  t.name AS "toName", d.fund_ids AS "fundIds",
  ARRAY(SELECT g.code FROM ${READABLE_FUNDS} g WHERE g.id = ANY (d.fund_ids) ORDER BY g.code) AS "fundCodes",
  d.starts_on AS "startsOn", d.ends_on AS "endsOn", d.reason, d.made_at AS "madeAt", d.ended_at AS "endedAt",
  ${approvalsUnder('d.id')} AS approvals, d.illustrative`;

const FROM = `approval_delegations d JOIN ${READABLE_USERS} f ON f.id = d.from_user_id JOIN ${READABLE_USERS} t ON t.id = d.to_user_id`;

/** The states as the database tells them; $ is today. */
const IN_STATE: Readonly<Record<DelegationState, string>> = {
  coming: 'd.ended_at IS NULL AND d.starts_on > $',
  running: 'd.ended_at IS NULL AND $ BETWEEN d.starts_on AND d.ends_on',
  over: 'd.ended_at IS NULL AND d.ends_on < $',
  ended: 'd.ended_at IS NOT NULL AND $::date IS NOT NULL',
};

function statement(query: DelegationListQuery, today: PlainDate, me: string): ListStatement {
  const conditions = new Conditions();
  if (query.state !== undefined) conditions.add(IN_STATE[query.state], today);
  if (query.mine !== undefined) conditions.add('$ IN (d.from_user_id, d.to_user_id)', me);
  return {
    columns: COLUMNS,
    from: FROM,
    id: 'd.id',
    conditions,
    sorts: {
      startsOn: { expression: 'd.starts_on', type: 'date' },
      endsOn: { expression: 'd.ends_on', type: 'date' },
    },
  };
}

function shown<Row extends ItemRow>(row: Row, today: PlainDate) {
  const state = delegationState({ ...row, ended: row.endedAt !== null }, today);
  return { ...row, state, stateWords: delegationStateWords(state) };
}

@Injectable()
export class DelegationsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(context: RequestContext, query: DelegationListQuery): Promise<Page<DelegationItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const today = todayInScotland(tx.now);
      const asked = { ...query, sort: query.sort ?? '-startsOn' };
      const page = await keysetPage<ItemRow>(tx, statement(query, today, tx.actor.userId), asked);
      return { ...page, items: page.items.map((item) => shown(item, today)) };
    });
  }

  get(context: RequestContext, id: string): Promise<DelegationView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<DelegationView> {
    const [found] = await tx.query<ItemRow & { version: number }>(
      `SELECT ${COLUMNS}, d.version FROM ${FROM} WHERE d.id = $1`,
      [id],
    );
    const today = todayInScotland(tx.now);
    const row = required(found);
    const days = { ...row, ended: row.endedAt !== null };
    return { ...shown(row, today), commands: delegationCommands(days, today, tx.actor) };
  }

  /** The people of the funder who could approve in the reader's name. */
  standIns(context: RequestContext): Promise<StandInList> {
    return this.unitOfWork.read(context, async (tx) => ({
      items: await tx.query(
        `SELECT u.id, u.name FROM ${READABLE_USERS} u WHERE u.organisation_id IS NULL AND u.active AND u.id <> $1
            AND NOT EXISTS (SELECT FROM ${READABLE_ROLE_ASSIGNMENTS} r
                             WHERE r.user_id = u.id AND r.role IN (${sqlTexts(NEVER_STAND_IN)}))
          ORDER BY u.name COLLATE letters, u.id`,
        [tx.actor.userId],
      ),
    }));
  }
}
