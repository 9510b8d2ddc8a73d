import { budgetLineWords, decideCloseYear, type BudgetChangePlan } from '@almoner/domain/budgets';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { BudgetChangesService } from './budget-changes.service.js';
import { recordBudget } from './budgets.audit.js';
import type { BudgetView } from './budgets.dto.js';
import { BudgetsQueries } from './budgets.queries.js';
import { BudgetsRepository } from './budgets.repository.js';

/** Closes years; proposes what needs another person: to reopen a year, and over-programming. */
@Injectable()
export class BudgetYearsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(BudgetsQueries) private readonly queries: BudgetsQueries,
    @Inject(BudgetChangesService) private readonly changes: BudgetChangesService,
  ) {}

  /**
   * Closes a year: its line's money can no longer move. Refuses with `budgets.year-has-open-money` while something is
   * reserved or committed.
   */
  close(context: RequestContext, lineId: string, reason: string): Promise<BudgetView> {
    return this.unitOfWork.command(context, async (tx) => {
      const line = await this.budgets.lock(tx, lineId);
      const status = unwrap(decideCloseYear(line, tx.actor));
      await this.budgets.saveStatus(tx, lineId, status);
      const fund = await this.funds.get(tx, line.fundId);
      const about = { field: 'budget', from: null, to: budgetLineWords(line) };
      const change = { field: 'status', from: line.status, to: status };
      await recordBudget(tx, 'budgets.close-year', fund, [about, change], reason);
      return this.queries.view(tx, fund.id);
    });
  }

  /** Proposes to reopen a closed year; it stays closed until another person confirms. */
  reopen(context: RequestContext, lineId: string, reason: string): Promise<BudgetView> {
    return this.propose(context, lineId, { kind: 'reopening' }, reason);
  }

  /** Proposes how far the line may be committed beyond its allocation, in basis points. */
  recordOverProgramming(
    context: RequestContext,
    lineId: string,
    basisPoints: number,
    reason: string,
  ): Promise<BudgetView> {
    return this.propose(context, lineId, { kind: 'over-programming', basisPoints }, reason);
  }

  private propose(
    context: RequestContext,
    lineId: string,
    plan: BudgetChangePlan,
    reason: string,
  ): Promise<BudgetView> {
    return this.unitOfWork.command(context, async (tx) => {
      const line = await this.budgets.lock(tx, lineId);
      await this.changes.propose(tx, line, plan, reason);
      return this.queries.view(tx, line.fundId);
    });
  }
}
