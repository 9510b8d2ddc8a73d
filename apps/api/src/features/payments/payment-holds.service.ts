import {
  decideHoldPayment,
  decideResumePayment,
  type HoldablePaymentStatus,
} from '@almoner/domain/payments';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PaymentStepsRepository } from './payment-steps.repository.js';
import type { PaymentView } from './payments.dto.js';
import { PaymentsQueries } from './payments.queries.js';

const NOT_HELD = { heldFrom: null, heldReason: null, heldAt: null, heldById: null } as const;

/** Payments that wait for something outside, with the reason. */
@Injectable()
export class PaymentHoldsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentStepsRepository) private readonly steps: PaymentStepsRepository,
    @Inject(PaymentsQueries) private readonly queries: PaymentsQueries,
  ) {}

  /** Stops a payment where it is. */
  hold(context: RequestContext, id: string, reason: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.steps.take(tx, id, {
        command: 'hold',
        decide: (payment, _draws, actor) => decideHoldPayment(payment, actor),
        write: (_tx, status, { row }) => ({
          status,
          changes: {
            // decided: it is held from a state that can be
            heldFrom: row.status as HoldablePaymentStatus,
            heldReason: reason,
            heldAt: tx.now,
            heldById: tx.actor.userId,
          },
        }),
        reason,
      });
      return this.queries.view(tx, id);
    });
  }

  /** Back to where it was; what changed meanwhile is asked at the next step. */
  resume(context: RequestContext, id: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.steps.take(tx, id, {
        command: 'resume',
        decide: (payment, _draws, actor) => decideResumePayment(payment, actor),
        write: (_tx, status) => ({ status, changes: NOT_HELD }),
      });
      return this.queries.view(tx, id);
    });
  }
}
