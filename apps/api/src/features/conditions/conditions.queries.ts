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
import type { ListReader } from '../../platform/lists/list-source.js';
import type { AwardConditions, ConditionItem, ConditionView } from './conditions.dto.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { CONDITION_VIEW, CONDITIONS_OF_AWARD } from './conditions.sql.js';

export type ConditionItemRow = Omit<ConditionItem, 'statusWords' | 'ownerWords' | 'overdue'>;

type ViewRow = ConditionItemRow &
  Omit<ConditionView, 'commands' | 'statusWords' | 'ownerWords' | 'overdue'> & {
    readonly awardStatus: AwardStatus;
  };

/** A condition for its reader, with words for its status and whether it is overdue today. */
export function shownCondition<Row extends ConditionItemRow>(
  row: Row,
  { actor: { audience }, today }: ListReader,
): Row & Pick<ConditionItem, 'statusWords' | 'ownerWords' | 'overdue'> {
  return {
    ...row,
    statusWords: conditionStatusWords(row.status, audience),
    ownerWords: conditionOwnerWords(row.owner, audience),
    overdue: isConditionOverdue(row, today),
  };
}

function toView({ awardStatus, ...row }: ViewRow, tx: Transaction): ConditionView {
  const gates = row.gates.map(({ reference }) => reference);
  const commands = conditionCommands({ ...row, awardStatus, gates }, tx.actor);
  const reader = { actor: tx.actor, today: todayInScotland(tx.now) };
  return { ...shownCondition(row, reader), commands };
}

@Injectable()
export class ConditionsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

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
