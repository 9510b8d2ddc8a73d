import {
  budgetLineWords,
  decideCloseYear,
  decideOverProgramming,
  decideReopenYear,
  type BudgetStatus,
  type FundBudgetLine,
} from '@almoner/domain/budgets';
import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import { unwrap, type Actor, type Decision } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type { BudgetLineRow } from './budget-line.entity.js';
import { recordBudget } from './budgets.audit.js';
import type { BudgetView } from './budgets.dto.js';
import { BudgetsQueries } from './budgets.queries.js';
import { BudgetsRepository } from './budgets.repository.js';

/** A step that opens or closes a year. */
interface Step {
  readonly action: 'budgets.close-year' | 'budgets.reopen-year';
  readonly decide: (line: FundBudgetLine, actor: Actor) => Decision<BudgetStatus>;
  readonly reason: string;
}

/** Changes of a budget line that move no money: closing and opening its year, and over-programming. */
@Injectable()
export class BudgetYearsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(BudgetsQueries) private readonly queries: BudgetsQueries,
  ) {}

  /**
   * Closes a year: its line's money can no longer move. Refuses with `budgets.year-has-open-money` while something is
   * reserved or committed.
   */
  close(context: RequestContext, lineId: string, reason: string): Promise<BudgetView> {
    return this.step(context, lineId, {
      action: 'budgets.close-year',
      decide: decideCloseYear,
      reason,
    });
  }

  reopen(context: RequestContext, lineId: string, reason: string): Promise<BudgetView> {
    return this.step(context, lineId, {
      action: 'budgets.reopen-year',
      decide: decideReopenYear,
      reason,
    });
  }

  /** Records how far the line may be committed beyond its allocation, in basis points. */
  recordOverProgramming(
    context: RequestContext,
    lineId: string,
    basisPoints: number,
    reason: string,
  ): Promise<BudgetView> {
    return this.unitOfWork.command(context, async (tx) => {
      const line = await this.budgets.lock(tx, lineId);
      unwrap(decideOverProgramming(line, basisPoints, tx.actor));
      await this.budgets.saveOverProgramming(tx, lineId, basisPoints);
      const from = line.overProgrammingBasisPoints;
      const change = { field: 'overProgrammingBasisPoints', from, to: basisPoints };
      return this.record(tx, line, 'budgets.over-program', change, reason);
    });
  }

  private step(context: RequestContext, lineId: string, step: Step): Promise<BudgetView> {
    return this.unitOfWork.command(context, async (tx) => {
      const line = await this.budgets.lock(tx, lineId);
      const status = unwrap(step.decide(line, tx.actor));
      await this.budgets.saveStatus(tx, lineId, status);
      const change = { field: 'status', from: line.status, to: status };
      return this.record(tx, line, step.action, change, step.reason);
    });
  }

  private async record(
    tx: Transaction,
    line: BudgetLineRow,
    action: AuditAction,
    change: AuditChange,
    reason: string,
  ): Promise<BudgetView> {
    const fund = await this.funds.get(tx, line.fundId);
    const about = { field: 'budget', from: null, to: budgetLineWords(line) };
    await recordBudget(tx, action, fund, [about, change], reason);
    return this.queries.view(tx, fund.id);
  }
}
