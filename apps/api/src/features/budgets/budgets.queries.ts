import { budgetChangeWords, budgetLineCommands, sumBudgets } from '@almoner/domain/budgets';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type { BudgetView } from './budgets.dto.js';
import { BudgetChangesRepository } from './budget-changes.repository.js';
import { BudgetsRepository } from './budgets.repository.js';

@Injectable()
export class BudgetsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(BudgetChangesRepository) private readonly changes: BudgetChangesRepository,
  ) {}

  get(context: RequestContext, fundId: string): Promise<BudgetView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, fundId));
  }

  async view(tx: Transaction, fundId: string): Promise<BudgetView> {
    await this.funds.get(tx, fundId);
    const lines = await this.budgets.listOfFund(tx, fundId);
    const changes = await this.changes.waitingOf(tx, fundId);
    return {
      fundId,
      lines: lines.map((line) => {
        const { fundId: _fund, ...shown } = line;
        const financialYear = formatFinancialYear(line.financialYear);
        const own = changes.filter(({ budgetLineId }) => budgetLineId === line.id);
        const kinds = own.map(({ plan }) => plan.kind);
        const waiting = own.map(({ id, reference, plan }) => {
          return { id, reference, kind: plan.kind, effect: budgetChangeWords(plan, line) };
        });
        const commands = budgetLineCommands(line, kinds, tx.actor);
        return { ...shown, financialYear, commands, waiting };
      }),
      totals: sumBudgets(lines),
    };
  }

  /** Refuses with not-found where the reader can see no such budget line. */
  async requireLine(context: RequestContext, lineId: string): Promise<void> {
    await this.unitOfWork.read(context, (tx) => this.budgets.get(tx, lineId));
  }
}
