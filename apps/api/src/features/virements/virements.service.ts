import { budgetLineWords, type Movement } from '@almoner/domain/budgets';
import { unwrap } from '@almoner/domain/shared';
import {
  decideApproveVirement,
  decideRejectVirement,
  decideRequestVirement,
  decideWithdrawVirement,
  VIREMENT_LIFECYCLE,
  type Virement,
} from '@almoner/domain/virements';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands } from '../../platform/commands/regular-commands.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type { VirementRow } from './virement.entity.js';
import type { VirementView } from './virements.dto.js';
import { VirementsQueries } from './virements.queries.js';
import { VirementsRepository, type VirementOfLines } from './virements.repository.js';

const DECIDED = { at: 'decidedAt', by: 'decidedById', reason: 'decidedReason' } as const;

const COMMANDS = {
  reject: { decide: decideRejectVirement, ...DECIDED },
  withdraw: { decide: decideWithdrawVirement, ...DECIDED },
};

@Injectable()
export class VirementsService extends RegularCommands<
  VirementRow,
  Virement,
  keyof typeof COMMANDS,
  VirementView
> {
  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(VirementsRepository) private readonly virements: VirementsRepository,
    @Inject(VirementsQueries) private readonly queries: VirementsQueries,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
  ) {
    super(unitOfWork, virements, queries, VIREMENT_LIFECYCLE, COMMANDS);
  }

  /**
   * Requests that money be moved between two budget lines. No money is moved or set aside until another person
   * approves.
   */
  request(context: RequestContext, asked: VirementOfLines, reason: string): Promise<VirementView> {
    return this.unitOfWork.command(context, async (tx) => {
      const plan = unwrap(decideRequestVirement(await this.virements.planOf(tx, asked), tx.actor));
      const fund = await this.funds.get(tx, plan.from.fundId);
      const other = await this.funds.get(tx, plan.to.fundId);
      const virement = await this.virements.insert(tx, fund.code, plan, reason);
      const changes = [
        { field: 'status', from: null, to: virement.status },
        { field: 'amountPence', from: null, to: plan.amountPence },
        { field: 'authorityReference', from: null, to: plan.authorityReference },
        { field: 'from', from: null, to: `${fund.code} ${budgetLineWords(plan.from)}` },
        { field: 'to', from: null, to: `${other.code} ${budgetLineWords(plan.to)}` },
      ];
      const action = 'virements.request';
      await tx.audit({ ...this.virements.audited(virement), action, changes, reason });
      return this.queries.view(tx, virement.id);
    });
  }

  /** Approves the virement and moves the money, by a person who did not request it. */
  approve(context: RequestContext, id: string): Promise<VirementView> {
    return this.unitOfWork.command(context, async (tx) => {
      const virement = await this.virements.lock(tx, id);
      const from = virement.status;
      const subject = await this.virements.subjectOf(tx, virement);
      const { status, movements } = unwrap(decideApproveVirement(subject, tx.actor));
      const decided = { status, decidedAt: tx.now, decidedById: tx.actor.userId };
      await this.virements.save(tx, Object.assign(virement, decided));
      await this.post(tx, virement, subject, movements);
      const changes = [{ field: 'status', from, to: status }];
      await tx.audit({ ...this.virements.audited(virement), action: 'virements.approve', changes });
      return this.queries.view(tx, id);
    });
  }

  /**
   * Posts one journal within a fund, or one for each of two funds. The line with the lower id comes first, as in every
   * journal, so that two virements in opposite directions cannot block each other.
   */
  private async post(
    tx: Transaction,
    virement: VirementRow,
    { from, to }: Virement,
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
