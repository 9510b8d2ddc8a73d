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
import { unwrap, type Actor, type Decision } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CancelledPlansRepository } from '../payments/cancelled-plans.repository.js';
import { AwardJournalsRepository } from './award-journals.repository.js';
import type { Award } from './award.entity.js';
import { recordAward } from './awards.audit.js';
import type { AwardView } from './awards.dto.js';
import { AwardsQueries } from './awards.queries.js';
import { AwardsRepository } from './awards.repository.js';

/** A step of an award's life: who decides it, what it writes beside the state, why it is taken. */
interface Step {
  readonly command: AwardCommand;
  readonly decide: (award: AwardSubject, actor: Actor) => Decision<AwardStatus>;
  readonly changes: (tx: Transaction) => Partial<Award>;
  readonly reason?: string;
}

@Injectable()
export class AwardsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardsQueries) private readonly queries: AwardsQueries,
    @Inject(AwardJournalsRepository) private readonly journals: AwardJournalsRepository,
    @Inject(CancelledPlansRepository) private readonly plans: CancelledPlansRepository,
  ) {}

  /** Approves a drafted award; never by the person who drafted it. */
  approve(context: RequestContext, id: string): Promise<AwardView> {
    return this.step(context, id, {
      command: 'approve',
      decide: decideApproveAward,
      changes: (tx) => ({ approvedAt: tx.now, approvedById: tx.actor.userId }),
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
      const from = award.status;
      const status = unwrap(step.decide(await this.awards.subjectOf(tx, award), tx.actor));
      await this.awards.save(tx, Object.assign(award, step.changes(tx), { status }));
      if (isAwardVoid(status)) await this.plans.cancelPlansOf(tx, id, step.reason ?? null);
      await this.journals.post(tx, award, step.command, step.reason);
      const changes = [{ field: 'status', from, to: status }];
      await recordAward(tx, `awards.${step.command}`, award, changes, step.reason);
      return this.queries.view(tx, id);
    });
  }
}
