import { changesBetween } from '@almoner/domain/audit';
import { todayInScotland } from '@almoner/domain/calendar';
import {
  approvalsAsked,
  decideCoveredPeriod,
  decideEarly,
  decideRequestPayment,
  isEarly,
  type PaymentStatus,
  type RequestFacts,
  type RequestTerms,
} from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ReferenceDataRepository } from '../reference-data/reference-data.repository.js';
import { PaymentApprovalLevelsRepository } from './payment-approval-levels.repository.js';
import { PaymentBasisQueries } from './payment-basis.queries.js';
import { PaymentStepsService, type PaymentStep } from './payment-steps.service.js';
import type { PaymentRow } from './payment.entity.js';

const NOT_SENT_BACK = {
  sentBackReason: null,
  sentBackAt: null,
  sentBackById: null,
  sentBackToId: null,
} as const;

/** What a requester says: the need, the period, and why where the rules ask for a reason. */
export interface StatedRequest extends RequestTerms {
  readonly statementOfNeed: string;
}

type KeptColumns = Readonly<
  Pick<PaymentRow, 'coversFrom' | 'coversTo' | 'earlyReason' | 'overlapReason'>
>;

/** Requests payments in the caller's transaction: for a finance officer alone, or when a claim is taken up. */
@Injectable()
export class PaymentRequestService {
  constructor(
    @Inject(PaymentStepsService) private readonly steps: PaymentStepsService,
    @Inject(PaymentApprovalLevelsRepository)
    private readonly levels: PaymentApprovalLevelsRepository,
    @Inject(PaymentBasisQueries) private readonly basis: PaymentBasisQueries,
    @Inject(ReferenceDataRepository) private readonly referenceData: ReferenceDataRepository,
  ) {}

  async take(tx: Transaction, id: string, stated: StatedRequest): Promise<void> {
    await this.steps.take(tx, id, this.requestStep(stated));
  }

  async takeAll(tx: Transaction, ids: readonly string[], stated: StatedRequest): Promise<void> {
    await this.steps.takeAll(tx, ids, this.requestStep(stated));
  }

  /** Fixes the number of approvals, by the thresholds in force on the day, and the period that each payment covers. */
  private requestStep(stated: StatedRequest): PaymentStep<PaymentStatus> {
    return {
      command: 'request',
      decide: decideRequestPayment,
      write: async (tx, decided) => {
        const rows = decided.map(({ payment }) => payment.row);
        const levels = await this.levels.ofEach(
          tx,
          rows.map(({ fundId }) => fundId),
        );
        const terms = await this.keptTerms(tx, rows, stated);
        return decided.map(({ payment: { row }, answer: status }) => ({
          status,
          notes: changesBetween({}, required(terms.get(row.id))),
          changes: {
            ...NOT_SENT_BACK,
            statementOfNeed: stated.statementOfNeed,
            ...required(terms.get(row.id)),
            approvalsAsked: approvalsAsked(row.amountPence, required(levels.get(row.fundId))),
            requestedAt: tx.now,
            requestedById: tx.actor.userId,
          },
        }));
      },
    };
  }

  /**
   * What each request keeps of its terms, by the id of the payment: the earliest due first, so that of two that are
   * requested together the later one does not cover the days of the earlier.
   */
  private async keptTerms(tx: Transaction, rows: readonly PaymentRow[], stated: StatedRequest) {
    const today = todayInScotland(tx.now);
    const { earlyPaymentDays } = await this.referenceData.inForce(tx, today);
    const limit = { today, earlyPaymentDays };
    const earlyReason = unwrap(decideEarly(rows, stated.earlyReason, limit));
    const ids = rows.map(({ id }) => id);
    const kept = new Map<string, KeptColumns>();
    const requested: (RequestFacts['others'][number] & { awardId: string })[] = [];
    for (const facts of await this.basis.requestFacts(tx, ids)) {
      const { id, awardId, reference, dueOn } = facts;
      const together = requested.filter((other) => other.awardId === awardId);
      const all = { ...facts, others: [...facts.others, ...together] };
      const { covers, overlapReason } = unwrap(decideCoveredPeriod(stated, all));
      requested.push({ ...covers, reference, awardId });
      kept.set(id, {
        coversFrom: covers.from,
        coversTo: covers.to,
        earlyReason: isEarly(dueOn, limit) ? earlyReason : null,
        overlapReason,
      });
    }
    return kept;
  }
}
