import type { AuditAction } from '@almoner/domain/audit';
import {
  budgetLineWords,
  decideAuthorityOfNewLine,
  decideLowerAllocation,
  decideNewBudgetLine,
  needsConfirmation,
  type GivenAuthority,
  type NewBudgetLine,
} from '@almoner/domain/budgets';
import { ZERO, type Pence } from '@almoner/domain/money';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { BudgetChangesService } from './budget-changes.service.js';
import type { BudgetLineRow } from './budget-line.entity.js';
import { recordBudget } from './budgets.audit.js';
import type { BudgetView } from './budgets.dto.js';
import { BudgetsQueries } from './budgets.queries.js';
import { BudgetsRepository, type NewLineRow } from './budgets.repository.js';

/** A requested budget line, with its first allocation in pence. */
export interface NewLine extends NewBudgetLine, NewLineRow {
  /** The authority for that amount, as far as it is given. */
  readonly given: Partial<Omit<GivenAuthority, 'amountPence'>>;
}

@Injectable()
export class BudgetsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(BudgetsQueries) private readonly queries: BudgetsQueries,
    @Inject(BudgetChangesService) private readonly changes: BudgetChangesService,
  ) {}

  /**
   * Adds a planned budget line without money, and proposes its first allocation where there is one, together with its
   * authority where that is given.
   */
  createLine(context: RequestContext, fundId: string, wanted: NewLine): Promise<BudgetView> {
    return this.unitOfWork.command(context, async (tx) => {
      const fund = await this.funds.get(tx, fundId);
      const existing = await this.budgets.listOfFund(tx, fundId);
      const line = unwrap(decideNewBudgetLine(fundId, existing, wanted, tx.actor));
      const authority = unwrap(decideAuthorityOfNewLine(wanted.given, wanted.amountPence));
      const lineId = await this.budgets.insert(tx, fundId, line);
      await this.record(tx, 'budgets.create-line', fund, { ...line, amountPence: ZERO }, null);
      const added = await this.budgets.get(tx, lineId);
      const { amountPence } = line;
      if (authority !== null)
        await this.changes.propose(
          tx,
          added,
          { kind: 'authority', ...authority },
          'First allocation, with its authority',
        );
      else if (needsConfirmation(amountPence))
        await this.changes.propose(
          tx,
          added,
          { kind: 'allocation', amountPence },
          'First allocation',
        );
      return this.queries.view(tx, fundId);
    });
  }

  /** Lowers an allocation at once; proposes a higher one, which another person confirms. */
  changeAllocation(
    context: RequestContext,
    lineId: string,
    amountPence: Pence,
    reason: string,
  ): Promise<BudgetView> {
    return this.unitOfWork.command(context, async (tx) => {
      const line = await this.budgets.lock(tx, lineId);
      if (needsConfirmation(amountPence))
        await this.changes.propose(tx, line, { kind: 'allocation', amountPence }, reason);
      else await this.lower(tx, line, amountPence, reason);
      return this.queries.view(tx, line.fundId);
    });
  }

  /** Proposes the authority of a line, or another one in its place; another person confirms it. */
  proposeAuthority(
    context: RequestContext,
    lineId: string,
    given: GivenAuthority,
    reason: string,
  ): Promise<BudgetView> {
    return this.unitOfWork.command(context, async (tx) => {
      const line = await this.budgets.lock(tx, lineId);
      await this.changes.propose(tx, line, { kind: 'authority', ...given }, reason);
      return this.queries.view(tx, line.fundId);
    });
  }

  private async lower(
    tx: Transaction,
    line: BudgetLineRow,
    amountPence: Pence,
    reason: string,
  ): Promise<void> {
    const fund = await this.funds.get(tx, line.fundId);
    const movements = unwrap(decideLowerAllocation(fund.id, line, amountPence, tx.actor));
    const journal = {
      kind: 'allocation' as const,
      fundId: fund.id,
      subjectType: 'fund',
      subjectId: fund.id,
      subjectReference: fund.code,
      reason,
    };
    await this.budgets.post(tx, journal, movements);
    await this.record(tx, 'budgets.allocate', fund, { ...line, amountPence }, reason);
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
