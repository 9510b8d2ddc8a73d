import type { BudgetLineKey } from '@almoner/domain/budgets';
import { formatFinancialYear, todayInScotland, type FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { recoveryCommands, recoveryStatusWords } from '@almoner/domain/recoveries';
import type { TakenDuty } from '@almoner/domain/separation';
import type { Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { RecoveryItem, RecoveryView } from './recoveries.dto.js';
import { recoveryView } from './recoveries.sql.js';

export type RecoveryItemRow = Omit<RecoveryItem, 'financialYear' | 'statusWords'> & {
  financialYear: FinancialYear;
};

type ViewRow = Omit<RecoveryView, 'financialYear' | 'statusWords' | 'commands'> &
  RecoveryItemRow & {
    readonly amountPence: Pence;
    readonly requestedById: string | null;
    readonly approvedById: string | null;
    readonly closedLine: BudgetLineKey | null;
  };

/** A recovery for its reader: the year as text and the status in words. */
export function shownRecovery<Row extends RecoveryItemRow>(
  row: Row,
  actor: Actor,
): Omit<Row, 'financialYear'> & { financialYear: string; statusWords: string } {
  return {
    ...row,
    financialYear: formatFinancialYear(row.financialYear),
    statusWords: recoveryStatusWords(row.status, actor.audience),
  };
}

function toView(row: ViewRow, tx: Transaction): RecoveryView {
  const { requestedById, approvedById: _approver, closedLine: _closed, ...rest } = row;
  const duties: TakenDuty[] =
    requestedById === null
      ? []
      : [{ duty: 'recovery-requester', userId: requestedById, name: row.requestedByName ?? '' }];
  const requestedOn = todayInScotland(new Date(row.requestedAt));
  const commands = recoveryCommands(
    { ...row, requestedOn, duties },
    todayInScotland(tx.now),
    tx.actor,
  );
  return { ...shownRecovery(rest, tx.actor), commands };
}

@Injectable()
export class RecoveriesQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<RecoveryView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<RecoveryView> {
    const [found] = await tx.query<ViewRow>(recoveryView(tx.actor.audience), [id]);
    return toView(required(found), tx);
  }
}
