import type { AuditAction } from '@almoner/domain/audit';
import {
  allocationMovements,
  budgetLineWords,
  decideAllocation,
  decideNewBudgetLine,
  type NewBudgetLine,
} from '@almoner/domain/budgets';
import type { Pence } from '@almoner/domain/money';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { recordBudget } from './budgets.audit.js';
import type { BudgetView } from './budgets.dto.js';
import { BudgetsQueries } from './budgets.queries.js';
import { BudgetsRepository, type NewLineRow } from './budgets.repository.js';

/** A requested budget line, with its first allocation in pence. */
export type NewLine = NewBudgetLine & NewLineRow;

@Injectable()
export class BudgetsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(BudgetsQueries) private readonly queries: BudgetsQueries,
  ) {}

  createLine(context: RequestContext, fundId: string, wanted: NewLine): Promise<BudgetView> {
    return this.unitOfWork.command(context, async (tx) => {
      const fund = await this.funds.get(tx, fundId);
      const existing = await this.budgets.listOfFund(tx, fundId);
      const line = unwrap(decideNewBudgetLine(fundId, existing, wanted, tx.actor));
      const lineId = await this.budgets.insert(tx, fundId, line);
      if (line.amountPence > 0)
        await this.allocate(tx, fund, lineId, line.amountPence, 'First allocation');
      await this.record(tx, 'budgets.create-line', fund, line, null);
      return this.queries.view(tx, fundId);
    });
  }

  changeAllocation(
    context: RequestContext,
    lineId: string,
    amountPence: Pence,
    reason: string,
  ): Promise<BudgetView> {
    return this.unitOfWork.command(context, async (tx) => {
      const line = await this.budgets.get(tx, lineId);
      const fund = await this.funds.get(tx, line.fundId);
      unwrap(decideAllocation(fund.id, line, amountPence, tx.actor));
      await this.allocate(tx, fund, lineId, amountPence, reason);
      await this.record(tx, 'budgets.allocate', fund, { ...line, amountPence }, reason);
      return this.queries.view(tx, fund.id);
    });
  }

  private async allocate(
    tx: Transaction,
    fund: { id: string; code: string },
    lineId: string,
    amountPence: Pence,
    reason: string,
  ): Promise<void> {
    const journal = {
      kind: 'allocation' as const,
      fundId: fund.id,
      subjectType: 'fund',
      subjectId: fund.id,
      subjectReference: fund.code,
      reason,
    };
    await this.budgets.post(tx, journal, allocationMovements(lineId, amountPence));
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    fund: { id: string; code: string },
    line: NewBudgetLine,
    reason: string | null,
  ): Promise<void> {
    const changes = [
      { field: 'budget', from: null, to: budgetLineWords(line) },
      { field: 'amountPence', from: null, to: line.amountPence },
    ];
    return recordBudget(tx, action, fund, changes, reason);
  }
}
