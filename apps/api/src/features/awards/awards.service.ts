import {
  awardMovements,
  decideAcceptAward,
  decideApproveAward,
  decideConfirmYear,
  decideDeclineAward,
  decideOfferAward,
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
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import { CancelledPlansRepository } from '../payments/cancelled-plans.repository.js';
import { AwardVersionsRepository } from './award-versions.repository.js';
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

/** The kind of journal that says what became of the reserved money. */
const JOURNAL_KINDS = { accept: 'commitment', withdraw: 'release', decline: 'release' } as const;

@Injectable()
export class AwardsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardsQueries) private readonly queries: AwardsQueries,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(CancelledPlansRepository) private readonly plans: CancelledPlansRepository,
    @Inject(AwardVersionsRepository) private readonly versions: AwardVersionsRepository,
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

  offer(context: RequestContext, id: string): Promise<AwardView> {
    return this.step(context, id, {
      command: 'offer',
      decide: decideOfferAward,
      changes: (tx) => ({ offeredAt: tx.now, offeredById: tx.actor.userId }),
    });
  }

  /** The organisation agrees: what was reserved is committed, in every year. */
  accept(context: RequestContext, id: string): Promise<AwardView> {
    return this.step(context, id, {
      command: 'accept',
      decide: decideAcceptAward,
      changes: (tx) => ({ acceptedAt: tx.now, acceptedById: tx.actor.userId }),
    });
  }

  /** The organisation turns the offer down; its money is available again, its instalments are cancelled. */
  decline(context: RequestContext, id: string, reason: string): Promise<AwardView> {
    return this.step(context, id, {
      command: 'decline',
      decide: decideDeclineAward,
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
      await this.moveBudget(tx, award, step);
      if (step.command === 'accept') await this.versions.record(tx, award, 'accepted');
      const changes = [{ field: 'status', from, to: status }];
      await recordAward(tx, `awards.${step.command}`, award, changes, step.reason);
      return this.queries.view(tx, id);
    });
  }

  private async moveBudget(
    tx: Transaction,
    award: Award,
    { command, reason }: Step,
  ): Promise<void> {
    const movements = awardMovements(command, await this.awards.yearsOf(tx, award.id));
    if (movements.length === 0) return;
    const journal = {
      kind: JOURNAL_KINDS[command as keyof typeof JOURNAL_KINDS],
      fundId: award.fundId,
      awardId: award.id,
      subjectType: 'award',
      subjectId: award.id,
      subjectReference: award.reference,
      reason,
    };
    await this.budgets.post(tx, journal, movements);
  }
}
