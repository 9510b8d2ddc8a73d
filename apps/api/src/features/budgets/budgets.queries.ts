import {
  budgetChangeWords,
  budgetLineCommands,
  shownBudget,
  sumYears,
} from '@almoner/domain/budgets';
import { formatFinancialYear, todayInScotland } from '@almoner/domain/calendar';
import { ZERO, type Pence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type { BudgetLineRow } from './budget-line.entity.js';
import type { BudgetView } from './budgets.dto.js';
import { BudgetChangesRepository } from './budget-changes.repository.js';
import { INDICATIVE_OF_LINE } from './budget-reports.sql.js';
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
    const indicative = await this.indicativeOf(tx, fundId);
    const shownLines = lines.map((line) => {
      return { ...shownBudget(line), indicativePence: indicative.get(line.id) ?? ZERO };
    });
    return {
      fundId,
      lines: shownLines.map((line, index) => {
        const { fundId: _fund, ...shown } = line;
        const stored = lines[index] as BudgetLineRow;
        const financialYear = formatFinancialYear(line.financialYear);
        const own = changes.filter(({ budgetLineId }) => budgetLineId === line.id);
        const kinds = own.map(({ plan }) => plan.kind);
        const waiting = own.map(({ id, reference, plan }) => {
          return { id, reference, kind: plan.kind, effect: budgetChangeWords(plan, line) };
        });
        const commands = budgetLineCommands(stored, kinds, todayInScotland(tx.now), tx.actor);
        return { ...shown, financialYear, commands, waiting };
      }),
      totals: sumYears(shownLines),
    };
  }

  /** What awards have in indicative years on each budget line of a fund, in pence. */
  private async indicativeOf(tx: Transaction, fundId: string): Promise<Map<string, Pence>> {
    const rows = await tx.query<{ id: string; pence: Pence }>(
      `SELECT b.id, ${INDICATIVE_OF_LINE} AS pence FROM budget_lines b WHERE b.fund_id = $1`,
      [fundId],
    );
    return new Map(rows.map(({ id, pence }) => [id, pence]));
  }

  /** Refuses with not-found where the reader can see no such budget line. */
  async requireLine(context: RequestContext, lineId: string): Promise<void> {
    await this.unitOfWork.read(context, (tx) => this.budgets.get(tx, lineId));
  }
}
