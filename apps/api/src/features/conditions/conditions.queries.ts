import type { AwardStatus } from '@almoner/domain/awards';
import { todayInScotland } from '@almoner/domain/calendar';
import {
  conditionCommands,
  conditionOwnerWords,
  conditionStatusWords,
  isConditionOverdue,
} from '@almoner/domain/conditions';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import type {
  AwardConditions,
  ConditionItem,
  ConditionListQuery,
  ConditionView,
} from './conditions.dto.js';
import {
  CONDITION_DUE,
  CONDITION_FROM,
  CONDITION_ITEM,
  CONDITION_VIEW,
  CONDITIONS_OF_AWARD,
  WAITING_PAYMENTS,
} from './conditions.sql.js';

type ItemRow = Omit<ConditionItem, 'statusWords' | 'ownerWords' | 'overdue'>;

type ViewRow = ItemRow &
  Omit<ConditionView, 'commands' | 'statusWords' | 'ownerWords' | 'overdue'> & {
    readonly awardStatus: AwardStatus;
  };

const GATING = `EXISTS (SELECT FROM ${READABLE_PAYMENTS} p
  WHERE p.trigger_condition_id = c.id AND p.status IN (${WAITING_PAYMENTS}))`;

function statement(query: ConditionListQuery, today: string): ListStatement {
  return {
    columns: CONDITION_ITEM,
    from: CONDITION_FROM,
    id: 'c.id',
    conditions: new Conditions()
      .add('c.fund_id = $', query.fundId)
      .add('c.award_id = $', query.awardId)
      .add('c.organisation_id = $', query.organisationId)
      .add('c.status = $', query.status)
      .add(`c.status <> $`, query.status === undefined ? 'removed' : undefined)
      .add('c.owner = $', query.owner)
      .add(`c.status = 'open' AND c.due_on < $`, query.overdue && today)
      .add(`${GATING} = $::boolean`, query.gating)
      .add('c.title ILIKE $ OR a.reference ILIKE $ OR o.name ILIKE $', containing(query.q)),
    sorts: {
      dueOn: { expression: CONDITION_DUE, type: 'date' },
      title: byLetters('c.title'),
      status: { expression: 'c.status', type: 'text' },
      organisationName: byLetters('o.name'),
      awardReference: { expression: 'a.reference', type: 'text' },
    },
  };
}

function shown<Row extends ItemRow>(
  row: Row,
  tx: Transaction,
): Row & Pick<ConditionItem, 'statusWords' | 'ownerWords' | 'overdue'> {
  const { audience } = tx.actor;
  return {
    ...row,
    statusWords: conditionStatusWords(row.status, audience),
    ownerWords: conditionOwnerWords(row.owner, audience),
    overdue: isConditionOverdue(row, todayInScotland(tx.now)),
  };
}

function toView({ awardStatus, ...row }: ViewRow, tx: Transaction): ConditionView {
  const gates = row.gates.map(({ reference }) => reference);
  const commands = conditionCommands({ ...row, awardStatus, gates }, tx.actor);
  return { ...shown(row, tx), commands };
}

@Injectable()
export class ConditionsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(context: RequestContext, query: ConditionListQuery): Promise<Page<ConditionItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const asked = { ...query, sort: query.sort ?? 'dueOn' };
      const page = await keysetPage<ItemRow>(tx, statement(query, todayInScotland(tx.now)), asked);
      return { ...page, items: page.items.map((item) => shown(item, tx)) };
    });
  }

  get(context: RequestContext, id: string): Promise<ConditionView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  /** All conditions of an award; not-found where the award is not visible. */
  ofAward(context: RequestContext, awardId: string): Promise<AwardConditions> {
    return this.unitOfWork.read(context, async (tx) => {
      const [award] = await tx.query(`SELECT 1 FROM ${READABLE_AWARDS} WHERE id = $1`, [awardId]);
      required(award);
      const rows = await tx.query<ViewRow>(CONDITIONS_OF_AWARD, [awardId]);
      return { items: rows.map((row) => toView(row, tx)) };
    });
  }

  async view(tx: Transaction, id: string): Promise<ConditionView> {
    const [row] = await tx.query<ViewRow>(CONDITION_VIEW, [id]);
    return toView(required(row), tx);
  }
}
