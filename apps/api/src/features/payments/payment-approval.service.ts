import {
  decideApprovePayment,
  decideRejectPayment,
  decideSendBackPayment,
  type PaymentApproval,
} from '@almoner/domain/payments';
import { negatePence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PaymentApprovalsRepository } from './payment-approvals.repository.js';
import {
  PaymentStepsService,
  writeSame,
  type DecidedPayment,
  type PaymentStep,
  type TakenStep,
} from './payment-steps.service.js';
import type { PaymentList, PaymentView } from './payments.dto.js';
import { PaymentsQueries } from './payments.queries.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';

const NOBODY_YET = {
  requestedAt: null,
  requestedById: null,
  approvedAt: null,
  approvedById: null,
  coversFrom: null,
  coversTo: null,
  earlyReason: null,
  overlapReason: null,
} as const;

/** Approving a requested payment, sending it back, or rejecting it: steps for people who did not request it. */
@Injectable()
export class PaymentApprovalService {
  private readonly approval: PaymentStep<PaymentApproval> = {
    command: 'approve',
    decide: decideApprovePayment,
    write: (tx, decided) => this.approved(tx, decided),
  };

  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentStepsService) private readonly steps: PaymentStepsService,
    @Inject(PaymentApprovalsRepository) private readonly approvals: PaymentApprovalsRepository,
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
    @Inject(PaymentsQueries) private readonly queries: PaymentsQueries,
  ) {}

  /** Gives one of the approvals that a requested payment needs. The last one approves the payment. */
  approve(context: RequestContext, id: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.steps.take(tx, id, this.approval);
      return this.queries.view(tx, id);
    });
  }

  /** Approves many payments, all or none. */
  approveAll(context: RequestContext, ids: readonly string[]): Promise<PaymentList> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.steps.takeAll(tx, ids, this.approval);
      return this.queries.items(tx, ids);
    });
  }

  /** Sends a payment back to planned. Its request and its approvals no longer count. */
  sendBack(context: RequestContext, id: string, reason: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.steps.take(tx, id, {
        command: 'send-back',
        decide: (payment, _draws, actor) => decideSendBackPayment(payment, actor),
        write: (_tx, decided) =>
          decided.map(({ payment: { row }, answer: status }) => ({
            status,
            changes: {
              ...NOBODY_YET,
              approvalRound: row.approvalRound + 1,
              sentBackReason: reason,
              sentBackAt: tx.now,
              sentBackById: tx.actor.userId,
              sentBackToId: row.requestedById,
            },
          })),
        reason,
      });
      return this.queries.view(tx, id);
    });
  }

  /** Rejects a payment for good. Its amount can be planned again. */
  reject(context: RequestContext, id: string, reason: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const rejected = await this.steps.take(tx, id, {
        command: 'reject',
        decide: (payment, _draws, actor) => decideRejectPayment(payment, actor),
        write: writeSame({
          rejectedReason: reason,
          rejectedAt: tx.now,
          rejectedById: tx.actor.userId,
        }),
        reason,
      });
      await this.years.change(tx, rejected, negatePence(rejected.amountPence));
      return this.queries.view(tx, id);
    });
  }

  private async approved(
    tx: Transaction,
    decided: readonly DecidedPayment<PaymentApproval>[],
  ): Promise<TakenStep[]> {
    await this.approvals.add(tx, decided);
    return decided.map(({ payment: { subject }, answer: { status, level, lender } }) => {
      const last = status === 'approved';
      const { approvalsAsked: asked, approvalsGiven: given } = subject;
      return {
        status,
        changes: last ? { approvedAt: tx.now, approvedById: tx.actor.userId } : {},
        notes: [
          ...(asked > 1
            ? [{ field: 'approvals', from: `${given} of ${asked}`, to: `${level} of ${asked}` }]
            : []),
          ...(lender ? [{ field: 'onBehalfOf', from: null, to: lender.name }] : []),
        ],
      };
    });
  }
}
