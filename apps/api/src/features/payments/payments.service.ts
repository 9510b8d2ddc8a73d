import { statusAfterPaymentSent } from '@almoner/domain/awards';
import { todayInScotland } from '@almoner/domain/calendar';
import {
  decideApprovePayment,
  decideRejectPayment,
  decideReleasePayment,
  decideRequestPayment,
  type Payment as PaymentSubject,
  type PaymentCommand,
  type PaymentContext,
  type PaymentStatus,
} from '@almoner/domain/payments';
import { unwrap, type Actor, type Decision } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { recordAward } from '../awards/awards.audit.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import type { Payment } from './payment.entity.js';
import { recordPayment } from './payments.audit.js';
import type { PaymentView } from './payments.dto.js';
import { PaymentsQueries } from './payments.queries.js';
import { PaymentsRepository } from './payments.repository.js';

/** A step on the way from instalment to money sent: who decides it, what it writes, why it is taken. */
interface Step {
  readonly command: PaymentCommand;
  readonly decide: (
    payment: PaymentSubject,
    draws: PaymentContext,
    actor: Actor,
  ) => Decision<PaymentStatus>;
  readonly changes: (tx: Transaction) => Partial<Payment>;
  readonly reason?: string;
}

const NOBODY_YET = {
  requestedAt: null,
  requestedById: null,
  approvedAt: null,
  approvedById: null,
} as const;

@Injectable()
export class PaymentsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(PaymentsQueries) private readonly queries: PaymentsQueries,
  ) {}

  /** Asks for the money of an instalment; refused before acceptance and from an indicative year. */
  request(context: RequestContext, id: string, statementOfNeed: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, (tx) =>
      this.take(tx, id, {
        command: 'request',
        decide: decideRequestPayment,
        changes: () => ({
          statementOfNeed,
          rejectedReason: null,
          requestedAt: tx.now,
          requestedById: tx.actor.userId,
        }),
      }),
    );
  }

  /** Approves a requested payment; never by who requested it. */
  approve(context: RequestContext, id: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, (tx) =>
      this.take(tx, id, {
        command: 'approve',
        decide: decideApprovePayment,
        changes: () => ({ approvedAt: tx.now, approvedById: tx.actor.userId }),
      }),
    );
  }

  /** Sends a payment back to planned; the request, and the approval if any, no longer count. */
  reject(context: RequestContext, id: string, reason: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, (tx) =>
      this.take(tx, id, {
        command: 'reject',
        decide: (payment, _draws, actor) => decideRejectPayment(payment, actor),
        changes: () => ({ ...NOBODY_YET, rejectedReason: reason }),
        reason,
      }),
    );
  }

  /** Sends the money; never by who requested or approved it. The first one makes the award active. */
  release(context: RequestContext, id: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const view = await this.take(tx, id, {
        command: 'release',
        decide: decideReleasePayment,
        changes: () => ({
          releasedAt: tx.now,
          releasedById: tx.actor.userId,
          sentOn: todayInScotland(tx.now),
        }),
      });
      await this.activateAward(tx, view.awardId);
      return view;
    });
  }

  private async take(tx: Transaction, id: string, step: Step): Promise<PaymentView> {
    const { row, subject } = await this.payments.lock(tx, id);
    const draws = await this.payments.contextOf(tx, row, id);
    const from = row.status;
    const status = unwrap(step.decide(subject, draws, tx.actor));
    const saved = await this.payments.save(tx, Object.assign(row, step.changes(tx), { status }));
    const { command, reason } = step;
    const changes = [{ field: 'status', from, to: status }];
    await recordPayment(tx, saved, { command, changes, reason });
    return this.queries.view(tx, id);
  }

  private async activateAward(tx: Transaction, awardId: string): Promise<void> {
    const award = await this.awards.lock(tx, awardId);
    const from = award.status;
    const status = statusAfterPaymentSent(from);
    if (status === from) return;
    await this.awards.save(tx, Object.assign(award, { status }));
    await recordAward(tx, 'awards.activate', award, [{ field: 'status', from, to: status }]);
  }
}
