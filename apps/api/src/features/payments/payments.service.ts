import {
  decideHoldPayment,
  decideResumePayment,
  PAYMENT_LIFECYCLE,
  type Payment as PaymentSubject,
} from '@almoner/domain/payments';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands, type RegularCommand } from '../../platform/commands/regular-commands.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PaymentRequestService, type StatedRequest } from './payment-request.service.js';
import type { PaymentRow } from './payment.entity.js';
import type { PaymentList, PaymentView } from './payments.dto.js';
import { PaymentsQueries } from './payments.queries.js';
import { PaymentsRepository } from './payments.repository.js';

/** Putting a payment on hold and resuming it. Whatever changed meanwhile is checked at its next step. */
const COMMANDS = {
  hold: {
    decide: decideHoldPayment,
    at: 'heldAt',
    by: 'heldById',
    reason: 'heldReason',
    from: 'heldFrom',
  },
  resume: {
    decide: decideResumePayment,
    clears: ['heldAt', 'heldById', 'heldReason', 'heldFrom'],
  },
} satisfies Record<string, RegularCommand<PaymentRow, PaymentSubject>>;

@Injectable()
export class PaymentsService extends RegularCommands<
  PaymentRow,
  PaymentSubject,
  keyof typeof COMMANDS,
  PaymentView
> {
  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(PaymentsRepository) payments: PaymentsRepository,
    @Inject(PaymentRequestService) private readonly requests: PaymentRequestService,
    @Inject(PaymentsQueries) private readonly queries: PaymentsQueries,
  ) {
    super(unitOfWork, payments, queries, PAYMENT_LIFECYCLE, COMMANDS);
  }

  /** Requests the payment of an instalment. Refused before the award is accepted, and for an indicative year. */
  request(context: RequestContext, id: string, stated: StatedRequest): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.requests.take(tx, id, stated);
      return this.queries.view(tx, id);
    });
  }

  /** Requests many instalments with one statement of need, each for its proposed period, all or none. */
  requestAll(
    context: RequestContext,
    ids: readonly string[],
    stated: StatedRequest,
  ): Promise<PaymentList> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.requests.takeAll(tx, ids, stated);
      return this.queries.items(tx, ids);
    });
  }
}
