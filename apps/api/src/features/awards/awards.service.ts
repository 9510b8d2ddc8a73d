import {
  decideApproveAward,
  decideConfirmYear,
  decideWithdrawAward,
  isAwardVoid,
  type Award as AwardSubject,
  type AwardCommand,
  type AwardStatus,
} from '@almoner/domain/awards';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { decideAll, unwrap, type Actor, type Decision } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardInstalments } from './award-instalments.js';
import { AwardJournalsRepository } from './award-journals.repository.js';
import { AwardBatchesRepository, batchOf, listed } from './award-batches.repository.js';
import type { AwardBatch } from './award-batches.dto.js';
import type { AwardRow } from './award.entity.js';
import { recordAward } from './awards.audit.js';
import type { AwardView } from './awards.dto.js';
import { AwardsQueries } from './awards.queries.js';
import { AwardsRepository } from './awards.repository.js';

/** A step of an award's life: who decides it, what it writes beside the state, why it is taken. */
interface Step {
  readonly command: AwardCommand;
  readonly decide: (award: AwardSubject, actor: Actor) => Decision<AwardStatus>;
  readonly changes: (tx: Transaction) => Partial<AwardRow>;
  readonly reason?: string;
}

const APPROVE: Step = {
  command: 'approve',
  decide: decideApproveAward,
  changes: (tx) => ({ approvedAt: tx.now, approvedById: tx.actor.userId }),
};

@Injectable()
export class AwardsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardBatchesRepository) private readonly batches: AwardBatchesRepository,
    @Inject(AwardsQueries) private readonly queries: AwardsQueries,
    @Inject(AwardJournalsRepository) private readonly journals: AwardJournalsRepository,
    @Inject(AwardInstalments) private readonly instalments: AwardInstalments,
  ) {}

  /** Approves a drafted award; never by the person who drafted it. */
  approve(context: RequestContext, id: string): Promise<AwardView> {
    return this.step(context, id, APPROVE);
  }

  /** Approves several drafted awards, all of them or none. */
  approveAll(context: RequestContext, ids: readonly string[]): Promise<AwardBatch> {
    return this.unitOfWork.command(context, async (tx) => {
      const batch = await this.batches.lock(tx, ids);
      const statuses = unwrap(
        decideAll(listed(batch), ({ subject }) => decideApproveAward(subject, tx.actor)),
      );
      for (const [index, { award }] of batch.entries())
        await this.take(tx, award, statuses[index] as AwardStatus, APPROVE);
      return batchOf(batch);
    });
  }

  /** Takes an award back before it is offered; its money is available again, its instalments are cancelled. */
  withdraw(context: RequestContext, id: string, reason: string): Promise<AwardView> {
    return this.step(context, id, {
      command: 'withdraw',
      decide: decideWithdrawAward,
      changes: () => ({ closedReason: reason }),
      reason,
    });
  }

  /** Makes the next indicative year firm, so that it can be paid from. */
  confirmYear(
    context: RequestContext,
    id: string,
    financialYear: FinancialYear,
  ): Promise<AwardView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, id);
      const years = await this.awards.yearsOf(tx, id);
      const subject = await this.awards.subjectOf(tx, award);
      const status = unwrap(decideConfirmYear(subject, years, financialYear, tx.actor));
      await this.awards.confirmYear(tx, award, financialYear);
      await recordAward(tx, 'awards.confirm-year', award, [
        { field: formatFinancialYear(financialYear), from: 'indicative', to: status },
      ]);
      return this.queries.view(tx, id);
    });
  }

  private step(context: RequestContext, id: string, step: Step): Promise<AwardView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, id);
      const status = unwrap(step.decide(await this.awards.subjectOf(tx, award), tx.actor));
      await this.take(tx, award, status, step);
      return this.queries.view(tx, id);
    });
  }

  /** Takes a step that was decided. */
  private async take(
    tx: Transaction,
    award: AwardRow,
    status: AwardStatus,
    step: Step,
  ): Promise<void> {
    const from = award.status;
    await this.awards.save(tx, Object.assign(award, step.changes(tx), { status }));
    if (isAwardVoid(status))
      await this.instalments.cancelPlansOf(tx, award.id, step.reason ?? null);
    await this.journals.post(tx, award, step.command, step.reason);
    const changes = [{ field: 'status', from, to: status }];
    await recordAward(tx, `awards.${step.command}`, award, changes, step.reason);
  }
}
