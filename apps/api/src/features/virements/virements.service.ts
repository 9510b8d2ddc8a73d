import { budgetLineWords, type Movement } from '@almoner/domain/budgets';
import { unwrap, type Actor, type Decision } from '@almoner/domain/shared';
import {
  decideApproveVirement,
  decideRejectVirement,
  decideRequestVirement,
  decideWithdrawVirement,
  type Virement as VirementSubject,
  type VirementCommand,
  type VirementStatus,
} from '@almoner/domain/virements';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type { VirementRow } from './virement.entity.js';
import { recordVirement } from './virements.audit.js';
import type { VirementView } from './virements.dto.js';
import { VirementsQueries } from './virements.queries.js';
import { VirementsRepository, type VirementOfLines } from './virements.repository.js';

interface Decided {
  readonly status: VirementStatus;
  readonly movements: readonly Movement[];
}

/** What is done with a virement that was asked for. */
interface Step {
  readonly command: VirementCommand;
  readonly decide: (virement: VirementSubject, actor: Actor) => Decision<Decided>;
  readonly reason: string | null;
}

function withoutMoney(decision: Decision<VirementStatus>): Decision<Decided> {
  return decision.ok ? { ok: true, value: { status: decision.value, movements: [] } } : decision;
}

@Injectable()
export class VirementsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(VirementsRepository) private readonly virements: VirementsRepository,
    @Inject(VirementsQueries) private readonly queries: VirementsQueries,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
  ) {}

  /** Asks for money to be moved between two budget lines; nothing moves or is held until somebody else approves. */
  request(context: RequestContext, asked: VirementOfLines, reason: string): Promise<VirementView> {
    return this.unitOfWork.command(context, async (tx) => {
      const plan = unwrap(decideRequestVirement(await this.virements.planOf(tx, asked), tx.actor));
      const fund = await this.funds.get(tx, plan.from.fundId);
      const other = await this.funds.get(tx, plan.to.fundId);
      const virement = await this.virements.insert(tx, fund.code, plan, reason);
      const changes = [
        { field: 'status', from: null, to: virement.status },
        { field: 'amountPence', from: null, to: plan.amountPence },
        { field: 'from', from: null, to: `${fund.code} ${budgetLineWords(plan.from)}` },
        { field: 'to', from: null, to: `${other.code} ${budgetLineWords(plan.to)}` },
      ];
      await recordVirement(tx, 'virements.request', virement, changes, reason);
      return this.queries.view(tx, virement.id);
    });
  }

  /** Moves the money; never by who asked for it. */
  approve(context: RequestContext, id: string): Promise<VirementView> {
    return this.step(context, id, {
      command: 'approve',
      decide: decideApproveVirement,
      reason: null,
    });
  }

  reject(context: RequestContext, id: string, reason: string): Promise<VirementView> {
    return this.step(context, id, {
      command: 'reject',
      decide: (virement, actor) => withoutMoney(decideRejectVirement(virement, actor)),
      reason,
    });
  }

  withdraw(context: RequestContext, id: string): Promise<VirementView> {
    return this.step(context, id, {
      command: 'withdraw',
      decide: (virement, actor) => withoutMoney(decideWithdrawVirement(virement, actor)),
      reason: null,
    });
  }

  private step(context: RequestContext, id: string, step: Step): Promise<VirementView> {
    return this.unitOfWork.command(context, async (tx) => {
      const virement = await this.virements.lock(tx, id);
      const from = virement.status;
      const subject = await this.virements.subjectOf(tx, virement);
      const { status, movements } = unwrap(step.decide(subject, tx.actor));
      const decided = { decidedAt: tx.now, decidedById: tx.actor.userId };
      const changes = { ...decided, status, decidedReason: step.reason };
      await this.virements.save(tx, Object.assign(virement, changes));
      await this.post(tx, virement, subject, movements);
      const change = { field: 'status', from, to: status };
      await recordVirement(tx, `virements.${step.command}`, virement, [change], step.reason);
      return this.queries.view(tx, id);
    });
  }

  /**
   * One journal within a fund, one for each of two funds. The line with the lower id first, as every
   * journal takes its lines, so that virements in opposite directions do not wait for each other.
   */
  private async post(
    tx: Transaction,
    virement: VirementRow,
    { from, to }: VirementSubject,
    movements: readonly Movement[],
  ): Promise<void> {
    const lines = [from, to].sort((a, b) => (a.id < b.id ? -1 : 1));
    const fundIds = [...new Set(lines.map((line) => line.fundId))];
    for (const fundId of fundIds) {
      const own = lines.filter((line) => line.fundId === fundId).map((line) => line.id);
      const moved = movements.filter((movement) => own.includes(movement.budgetLineId));
      if (moved.length > 0) await this.budgets.post(tx, journalOf(virement, fundId), moved);
    }
  }
}

function journalOf({ id, reference, reason }: VirementRow, fundId: string) {
  return {
    kind: 'virement' as const,
    fundId,
    subjectType: 'virement',
    subjectId: id,
    subjectReference: reference,
    reason,
  };
}
