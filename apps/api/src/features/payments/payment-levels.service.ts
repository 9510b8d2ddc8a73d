import { changesBetween } from '@almoner/domain/audit';
import {
  decideConfirmLevels,
  decideProposeLevels,
  decideRefuseLevels,
  decideWithdrawLevels,
  PAYMENT_LEVELS_LIFECYCLE,
  type ApprovalLevels,
  type LevelsChange,
} from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands } from '../../platform/commands/regular-commands.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { PaymentApprovalLevelsRepository } from './payment-approval-levels.repository.js';
import type { PaymentLevelChangeRow } from './payment-level-change.entity.js';
import { PaymentLevelChangesRepository } from './payment-level-changes.repository.js';
import { PaymentLevelsQueries } from './payment-levels.queries.js';
import type { PaymentLevelChangeView, PaymentLevelsView } from './payments.dto.js';

const DECIDED = { at: 'decidedAt', by: 'decidedById', reason: 'decidedReason' } as const;

const COMMANDS = {
  refuse: { decide: decideRefuseLevels, ...DECIDED },
  withdraw: { decide: decideWithdrawLevels, ...DECIDED },
};

function levelsOf({ levelTwoAbovePence, levelThreeAbovePence }: ApprovalLevels) {
  return { levelTwoAbovePence, levelThreeAbovePence };
}

/** The amounts above which a fund needs more than one approval: proposed by one person, confirmed by another. */
@Injectable()
export class PaymentLevelsService extends RegularCommands<
  PaymentLevelChangeRow,
  LevelsChange,
  keyof typeof COMMANDS,
  PaymentLevelChangeView
> {
  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(PaymentLevelsQueries) private readonly queries: PaymentLevelsQueries,
    @Inject(PaymentLevelChangesRepository)
    private readonly proposals: PaymentLevelChangesRepository,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(PaymentApprovalLevelsRepository)
    private readonly levels: PaymentApprovalLevelsRepository,
  ) {
    super(unitOfWork, proposals, queries, PAYMENT_LEVELS_LIFECYCLE, COMMANDS);
  }

  /** Proposes new levels. Nothing changes before another person confirms them. */
  propose(
    context: RequestContext,
    fundId: string,
    seen: number,
    wanted: ApprovalLevels,
    reason: string,
  ): Promise<PaymentLevelsView> {
    return this.unitOfWork.command(context, async (tx) => {
      const fund = await this.funds.lock(tx, fundId);
      const present = await this.levels.of(tx, fundId);
      requireVersion(present.version, seen);
      const waiting = await this.proposals.waits(tx, fundId);
      const own = await this.proposals.ownPayments(tx, fundId, [tx.actor.userId]);
      const levels = unwrap(
        decideProposeLevels({ fundId, present, wanted, own }, waiting, tx.actor),
      );
      const change = await this.proposals.insert(tx, fund, levels, reason);
      await tx.audit({
        ...this.proposals.audited(change),
        action: 'payments.propose-levels',
        changes: [
          { field: 'status', from: null, to: change.status },
          ...changesBetween(levelsOf(present), levelsOf(levels)),
        ],
        reason,
      });
      return this.queries.viewOfFund(tx, fundId);
    });
  }

  /** Confirms new levels, which count for what is requested from now on. */
  confirm(context: RequestContext, id: string): Promise<PaymentLevelChangeView> {
    return this.unitOfWork.command(context, async (tx) => {
      const change = await this.proposals.lock(tx, id);
      const fund = await this.funds.lock(tx, change.fundId);
      const subject = await this.proposals.subjectOf(tx, change);
      const status = unwrap(decideConfirmLevels(subject, tx.actor));
      const from = change.status;
      const decided = { status, decidedAt: tx.now, decidedById: tx.actor.userId };
      await this.proposals.save(tx, Object.assign(change, decided));
      await this.levels.set(tx, change);
      await this.record(tx, change, subject, from, fund.code);
      return this.queries.view(tx, id);
    });
  }

  /** Records the decision in the history of the change, and the new levels in that of the fund. */
  private async record(
    tx: Transaction,
    change: PaymentLevelChangeRow,
    { present, wanted }: LevelsChange,
    from: string,
    fundCode: string,
  ): Promise<void> {
    const { fundId, reason } = change;
    const status = { field: 'status', from, to: change.status };
    const action = 'payments.confirm-levels';
    await tx.audit({ ...this.proposals.audited(change), action, changes: [status] });
    await tx.audit({
      action: 'payments.set-levels',
      subjectType: 'fund',
      subjectId: fundId,
      subjectReference: fundCode,
      fundId,
      changes: changesBetween(levelsOf(present), levelsOf(wanted)),
      reason,
    });
  }
}
