import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import {
  BUDGET_CHANGE_LIFECYCLE,
  budgetLineWords,
  decideConfirmBudgetChange,
  decideProposeBudgetChange,
  decideRefuseBudgetChange,
  decideWithdrawBudgetChange,
  type BudgetChange,
  type BudgetChangeEffect,
  type BudgetChangeKind,
  type BudgetChangePlan,
} from '@almoner/domain/budgets';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands } from '../../platform/commands/regular-commands.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type { BudgetChangeRow } from './budget-change.entity.js';
import type { BudgetChangeView } from './budget-changes.dto.js';
import { BudgetChangesQueries } from './budget-changes.queries.js';
import { BudgetChangesRepository } from './budget-changes.repository.js';
import type { BudgetLineRow } from './budget-line.entity.js';
import { recordBudget } from './budgets.audit.js';
import { BudgetsRepository } from './budgets.repository.js';

const DECIDED = { at: 'decidedAt', by: 'decidedById', reason: 'decidedReason' } as const;

const COMMANDS = {
  refuse: { decide: decideRefuseBudgetChange, ...DECIDED },
  withdraw: { decide: decideWithdrawBudgetChange, ...DECIDED },
};

/** What the history of the fund calls a change once it is confirmed. */
const DONE: Readonly<Record<BudgetChangeKind, AuditAction>> = {
  allocation: 'budgets.allocate',
  'over-programming': 'budgets.over-program',
  reopening: 'budgets.reopen-year',
  authority: 'budgets.give-authority',
};

/** Changes of budget lines that one person proposes and another confirms. */
@Injectable()
export class BudgetChangesService extends RegularCommands<
  BudgetChangeRow,
  BudgetChange,
  keyof typeof COMMANDS,
  BudgetChangeView
> {
  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(BudgetChangesRepository) private readonly changes: BudgetChangesRepository,
    @Inject(BudgetChangesQueries) private readonly queries: BudgetChangesQueries,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
  ) {
    super(unitOfWork, changes, queries, BUDGET_CHANGE_LIFECYCLE, COMMANDS);
  }

  /** Proposes a change, in the transaction of the command that asks for it. Nothing of the line changes. */
  async propose(
    tx: Transaction,
    line: BudgetLineRow,
    plan: BudgetChangePlan,
    reason: string,
  ): Promise<void> {
    const waiting = await this.changes.kindsWaiting(tx, line);
    const facts = await this.changes.factsOf(tx, line.id, plan.kind);
    unwrap(decideProposeBudgetChange(line, plan, waiting, facts, tx.actor));
    const fund = await this.funds.get(tx, line.fundId);
    const change = await this.changes.insert(tx, fund.code, line, plan, reason);
    const changes = [
      { field: 'status', from: null, to: change.status },
      { field: 'budget', from: null, to: budgetLineWords(line) },
      ...changesOf(line, plan),
    ];
    const action = 'budgets.propose-change';
    await tx.audit({ ...this.changes.audited(change), action, changes, reason });
  }

  /** Confirms a change and carries it out, by a person who did not propose it. */
  confirm(context: RequestContext, id: string): Promise<BudgetChangeView> {
    return this.unitOfWork.command(context, async (tx) => {
      const change = await this.changes.lock(tx, id);
      await this.budgets.lock(tx, change.budgetLineId);
      const subject = await this.changes.subjectOf(tx, change);
      const effect = unwrap(decideConfirmBudgetChange(subject, tx.actor));
      const from = change.status;
      const decided = { status: 'confirmed' as const, decidedAt: tx.now };
      await this.changes.save(tx, Object.assign(change, decided, { decidedById: tx.actor.userId }));
      await this.apply(tx, change, effect);
      await this.record(tx, change, subject, from);
      return this.queries.view(tx, id);
    });
  }

  private async apply(
    tx: Transaction,
    { id, reference, fundId, budgetLineId, reason }: BudgetChangeRow,
    { movements, basisPoints, status, authority }: BudgetChangeEffect,
  ): Promise<void> {
    if (basisPoints !== undefined)
      await this.budgets.saveOverProgramming(tx, budgetLineId, basisPoints);
    if (status !== undefined) await this.budgets.saveStatus(tx, budgetLineId, status);
    if (movements.length > 0) {
      const subject = { subjectType: 'budget-change', subjectId: id, subjectReference: reference };
      await this.budgets.post(tx, { kind: 'allocation', fundId, ...subject, reason }, movements);
    }
    // after the movement, because the database compares the allocation with the authority
    if (authority !== undefined) await this.budgets.saveAuthority(tx, budgetLineId, authority);
  }

  /** Records the decision in the history of the change, and what it did in the history of the fund. */
  private async record(
    tx: Transaction,
    change: BudgetChangeRow,
    { line, plan }: BudgetChange,
    from: string,
  ): Promise<void> {
    const action = 'budgets.confirm-change';
    const status = { field: 'status', from, to: change.status };
    await tx.audit({ ...this.changes.audited(change), action, changes: [status] });
    const fund = await this.funds.get(tx, change.fundId);
    const about = { field: 'budget', from: null, to: budgetLineWords(line) };
    const changes = [about, ...changesOf(line, plan)];
    await recordBudget(tx, DONE[plan.kind], fund, changes, change.reason);
  }
}

function changesOf(line: BudgetChange['line'], plan: BudgetChangePlan): AuditChange[] {
  switch (plan.kind) {
    case 'allocation':
      return [{ field: 'amountPence', from: null, to: plan.amountPence }];
    case 'over-programming': {
      const from = line.overProgrammingBasisPoints;
      return [{ field: 'overProgrammingBasisPoints', from, to: plan.basisPoints }];
    }
    case 'reopening':
      return [{ field: 'status', from: line.status, to: 'open' }];
    case 'authority':
      return [
        { field: 'authority', from: line.authority, to: 'approved' },
        { field: 'authorityKind', from: null, to: plan.authorityKind },
        { field: 'authorityReference', from: null, to: plan.authorityReference },
        { field: 'authorityDay', from: null, to: plan.authorityOn },
        { field: 'allocatedPence', from: line.allocatedPence, to: plan.amountPence },
      ];
  }
}
