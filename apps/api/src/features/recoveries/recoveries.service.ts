import { negatePence, type Pence } from '@almoner/domain/money';
import {
  decideApproveRecovery,
  decideCancelRecovery,
  decideRefuseRecovery,
  decideRequestRecovery,
  type Recovery,
  type RecoveryStatus,
} from '@almoner/domain/recoveries';
import { refusal, RefusalError, unwrap, type Actor, type Decision } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PaymentsRepository } from '../payments/payments.repository.js';
import { recordRecovery } from './recoveries.audit.js';
import type { RecoveryView } from './recoveries.dto.js';
import { RecoveriesQueries } from './recoveries.queries.js';
import { RecoveriesRepository } from './recoveries.repository.js';
import type { RecoveryRow } from './recovery.entity.js';

/** How much of which payment is asked back, and why. */
export interface WantedRecovery {
  readonly paymentId: string;
  readonly amountPence: Pence;
  readonly reason: string;
}

/** A step before the money arrives: the rule that decides it, what it writes, and its reason. */
interface Step {
  readonly command: 'approve' | 'refuse' | 'cancel';
  readonly decide: (recovery: Recovery, actor: Actor) => Decision<RecoveryStatus>;
  readonly changes: (tx: Transaction) => Partial<RecoveryRow>;
  readonly reason?: string;
}

/** Commands on recoveries until the money arrives. */
@Injectable()
export class RecoveriesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(RecoveriesRepository) private readonly recoveries: RecoveriesRepository,
    @Inject(RecoveriesQueries) private readonly queries: RecoveriesQueries,
  ) {}

  /** Asks for money of a paid payment back. Refuses with `recoveries.beyond-paid` more than is left of the payment. */
  request(context: RequestContext, wanted: WantedRecovery): Promise<RecoveryView> {
    return this.unitOfWork.command(context, async (tx) => {
      const [payment] = await this.payments.lockRows(tx, [wanted.paymentId]);
      if (!payment) throw unknownPayment();
      const { awardId, fundId, organisationId } = payment.row;
      unwrap(decideRequestRecovery(payment.row, wanted.amountPence, tx.actor));
      await this.payments.askBack(tx, payment, wanted.amountPence);
      const values = { ...wanted, awardId, fundId, organisationId };
      const recovery = await this.recoveries.insert(tx, values);
      await recordRecovery(tx, recovery, {
        command: 'request',
        changes: [
          { field: 'payment', from: null, to: payment.row.reference },
          { field: 'amountPence', from: null, to: wanted.amountPence },
          { field: 'status', from: null, to: recovery.status },
        ],
        reason: wanted.reason,
      });
      return this.queries.view(tx, recovery.id);
    });
  }

  /** Approves a requested recovery, by a person who did not request it. The organisation sees it from then on. */
  approve(context: RequestContext, id: string): Promise<RecoveryView> {
    return this.step(context, id, {
      command: 'approve',
      decide: decideApproveRecovery,
      changes: (tx) => ({ approvedAt: tx.now, approvedById: tx.actor.userId }),
    });
  }

  /** Refuses a requested recovery. The amount can be requested again. */
  refuse(context: RequestContext, id: string, reason: string): Promise<RecoveryView> {
    return this.step(context, id, {
      command: 'refuse',
      decide: decideRefuseRecovery,
      changes: (tx) => closed(tx, reason),
      reason,
    });
  }

  /** Cancels a recovery that nobody has approved yet. */
  cancel(context: RequestContext, id: string, reason: string): Promise<RecoveryView> {
    return this.step(context, id, {
      command: 'cancel',
      decide: decideCancelRecovery,
      changes: (tx) => closed(tx, reason),
      reason,
    });
  }

  private step(context: RequestContext, id: string, step: Step): Promise<RecoveryView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row, payment, subject } = await this.recoveries.lock(tx, id);
      const from = row.status;
      const status = unwrap(step.decide(subject, tx.actor));
      const changed = Object.assign(row, step.changes(tx), { status });
      if (changed.closedAt !== null)
        await this.payments.askBack(tx, payment, negatePence(row.amountPence));
      await this.recoveries.save(tx, changed);
      const changes = [{ field: 'status', from, to: status }];
      await recordRecovery(tx, row, { command: step.command, changes, reason: step.reason });
      return this.queries.view(tx, id);
    });
  }
}

function closed(tx: Transaction, reason: string): Partial<RecoveryRow> {
  return { closedAt: tx.now, closedById: tx.actor.userId, closedReason: reason };
}

function unknownPayment(): RefusalError {
  const errors = [{ pointer: '/paymentId', detail: 'There is no such payment.' }];
  return new RefusalError(refusal('shared.unknown-reference', { field: 'payment' }, errors));
}
