import {
  approvalsAsked,
  decideHoldPayment,
  decideRequestPayment,
  decideResumePayment,
  PAYMENT_LIFECYCLE,
  type Payment as PaymentSubject,
  type PaymentStatus,
} from '@almoner/domain/payments';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands, type RegularCommand } from '../../platform/commands/regular-commands.js';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PaymentApprovalLevelsRepository } from './payment-approval-levels.repository.js';
import { PaymentStepsService, type PaymentStep } from './payment-steps.service.js';
import type { PaymentRow } from './payment.entity.js';
import type { PaymentList, PaymentView } from './payments.dto.js';
import { PaymentsQueries } from './payments.queries.js';
import { PaymentsRepository } from './payments.repository.js';

const NOT_SENT_BACK = {
  sentBackReason: null,
  sentBackAt: null,
  sentBackById: null,
  sentBackToId: null,
} as const;

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
    @Inject(PaymentStepsService) private readonly steps: PaymentStepsService,
    @Inject(PaymentApprovalLevelsRepository)
    private readonly levels: PaymentApprovalLevelsRepository,
    @Inject(PaymentsQueries) private readonly queries: PaymentsQueries,
  ) {
    super(unitOfWork, payments, queries, PAYMENT_LIFECYCLE, COMMANDS);
  }

  /** Requests the payment of an instalment. Refused before the award is accepted, and for an indicative year. */
  request(context: RequestContext, id: string, statementOfNeed: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.steps.take(tx, id, this.requestStep(statementOfNeed));
      return this.queries.view(tx, id);
    });
  }

  /** Requests many instalments with one statement of need, all or none. */
  requestAll(
    context: RequestContext,
    ids: readonly string[],
    statementOfNeed: string,
  ): Promise<PaymentList> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.steps.takeAll(tx, ids, this.requestStep(statementOfNeed));
      return this.queries.items(tx, ids);
    });
  }

  /** Fixes the number of approvals, by the thresholds in force on the day. */
  private requestStep(statementOfNeed: string): PaymentStep<PaymentStatus> {
    return {
      command: 'request',
      decide: decideRequestPayment,
      write: async (tx, decided) => {
        const rows = decided.map(({ payment }) => payment.row);
        const levels = await this.levels.ofEach(
          tx,
          rows.map(({ fundId }) => fundId),
        );
        return decided.map(({ payment: { row }, answer: status }) => ({
          status,
          changes: {
            ...NOT_SENT_BACK,
            statementOfNeed,
            approvalsAsked: approvalsAsked(row.amountPence, required(levels.get(row.fundId))),
            requestedAt: tx.now,
            requestedById: tx.actor.userId,
          },
        }));
      },
    };
  }
}
