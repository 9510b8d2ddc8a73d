import { financialYearOf, todayInScotland } from '@almoner/domain/calendar';
import { addPence, type Pence } from '@almoner/domain/money';
import {
  approvalsOfLoss,
  decideApproveLoss,
  decideRejectLoss,
  decideRequestLoss,
  decideWithdrawLoss,
  statusByMoney,
  type LossKind,
} from '@almoner/domain/recoveries';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PaymentsRepository } from '../payments/payments.repository.js';
import { ReferenceDataRepository } from '../reference-data/reference-data.repository.js';
import { recordRecovery } from './recoveries.audit.js';
import type { RecoveryView } from './recoveries.dto.js';
import { RecoveriesQueries } from './recoveries.queries.js';
import { RecoveriesRepository, type LockedRecovery } from './recoveries.repository.js';
import type { RecoveryLossRow } from './recovery-loss.entity.js';

/** How much of a recovery is not to be asked for any more, and why. */
export interface WantedLoss {
  readonly kind: LossKind;
  readonly amountPence: Pence;
  readonly reason: string;
}

/** Write-offs and waivers of recoveries, each by the approval of other people than who asked for it. */
@Injectable()
export class RecoveryLossesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(RecoveriesRepository) private readonly recoveries: RecoveriesRepository,
    @Inject(ReferenceDataRepository) private readonly referenceData: ReferenceDataRepository,
    @Inject(RecoveriesQueries) private readonly queries: RecoveriesQueries,
  ) {}

  /** Asks that all or a part of what is owed be written off or waived. Nothing changes until it is approved. */
  request(
    context: RequestContext,
    id: string,
    { kind, amountPence, reason }: WantedLoss,
  ): Promise<RecoveryView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row, subject } = await this.recoveries.lock(tx, id);
      const status = unwrap(decideRequestLoss(subject, amountPence, tx.actor));
      const levels = await this.referenceData.inForce(tx, todayInScotland(tx.now));
      const { fundId, organisationId } = row;
      await this.recoveries.saveLoss(tx, {
        ...{ recoveryId: id, fundId, organisationId, kind, amountPence, reason, status },
        approvalsAsked: approvalsOfLoss(amountPence, levels),
        requestedAt: tx.now,
        requestedById: tx.actor.userId,
      });
      await recordRecovery(tx, row, {
        command: 'write-off',
        changes: [
          { field: 'kind', from: null, to: kind },
          { field: 'amountPence', from: null, to: amountPence },
        ],
        reason,
      });
      return this.queries.view(tx, id);
    });
  }

  /** Approves a loss. With the last approval that it needs, the organisation owes so much less. */
  approve(context: RequestContext, lossId: string): Promise<RecoveryView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { recovery, loss, subject } = await this.recoveries.lockLoss(tx, lossId);
      const from = loss.status;
      const status = unwrap(decideApproveLoss(recovery.subject, subject, tx.actor));
      await this.recoveries.addApproval(tx, loss);
      const isComplete = status === 'approved';
      const financialYear = isComplete ? financialYearOf(todayInScotland(tx.now)) : null;
      const changed = isComplete ? { ...decided(tx, null), status, financialYear } : { status };
      await this.recoveries.saveLoss(tx, Object.assign(loss, changed));
      const changes = [{ field: lossField(loss), from, to: status }];
      const more = isComplete ? await this.lose(tx, recovery, loss) : [];
      await recordRecovery(tx, recovery.row, {
        command: 'approve-loss',
        changes: [...changes, ...more],
      });
      return this.queries.view(tx, recovery.row.id);
    });
  }

  /** Rejects a loss, with a reason: the money is still owed. */
  reject(context: RequestContext, lossId: string, reason: string): Promise<RecoveryView> {
    return this.end(context, lossId, 'reject', reason);
  }

  /** Withdraws a loss, by the person who asked for it. */
  withdraw(context: RequestContext, lossId: string): Promise<RecoveryView> {
    return this.end(context, lossId, 'withdraw', null);
  }

  private end(
    context: RequestContext,
    lossId: string,
    command: 'reject' | 'withdraw',
    reason: string | null,
  ): Promise<RecoveryView> {
    const decide = command === 'reject' ? decideRejectLoss : decideWithdrawLoss;
    return this.unitOfWork.command(context, async (tx) => {
      const { recovery, loss, subject } = await this.recoveries.lockLoss(tx, lossId);
      const from = loss.status;
      const status = unwrap(decide(recovery.subject, subject, tx.actor));
      await this.recoveries.saveLoss(tx, Object.assign(loss, decided(tx, reason), { status }));
      const changes = [{ field: lossField(loss), from, to: status }];
      await recordRecovery(tx, recovery.row, { command: `${command}-loss`, changes, reason });
      return this.queries.view(tx, recovery.row.id);
    });
  }

  /** Takes an approved loss off what is owed. Answers the changes for the history. */
  private async lose(tx: Transaction, recovery: LockedRecovery, loss: RecoveryLossRow) {
    const { row, payment } = recovery;
    const field = loss.kind === 'waiver' ? 'waivedPence' : 'writtenOffPence';
    const before = { status: row.status, pence: row[field] };
    const lost = addPence(row[field], loss.amountPence);
    const status = statusByMoney({ ...row, [field]: lost });
    await this.recoveries.save(tx, Object.assign(row, { [field]: lost, status }));
    await this.payments.lose(tx, payment, loss.amountPence);
    return [
      { field, from: before.pence, to: lost },
      { field: 'status', from: before.status as string, to: status as string },
    ];
  }
}

function lossField({ kind }: RecoveryLossRow): string {
  return kind === 'waiver' ? 'waiver' : 'writeOff';
}

function decided(tx: Transaction, decidedReason: string | null) {
  return { decidedAt: tx.now, decidedById: tx.actor.userId, decidedReason };
}
