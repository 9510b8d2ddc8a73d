import { changesBetween } from '@almoner/domain/audit';
import { todayInScotland } from '@almoner/domain/calendar';
import {
  approvalsAsked,
  decideCoveredPeriod,
  decideEarly,
  decideHoldPayment,
  decideRequestPayment,
  decideResumePayment,
  isEarly,
  PAYMENT_LIFECYCLE,
  type Payment as PaymentSubject,
  type PaymentStatus,
  type RequestFacts,
  type RequestTerms,
} from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands, type RegularCommand } from '../../platform/commands/regular-commands.js';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ReferenceDataRepository } from '../reference-data/reference-data.repository.js';
import { PaymentApprovalLevelsRepository } from './payment-approval-levels.repository.js';
import { PaymentBasisQueries } from './payment-basis.queries.js';
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

/** What a requester says: the need, the period, and why where the rules ask for a reason. */
export interface StatedRequest extends RequestTerms {
  readonly statementOfNeed: string;
}

type KeptColumns = Readonly<
  Pick<PaymentRow, 'coversFrom' | 'coversTo' | 'earlyReason' | 'overlapReason'>
>;

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
    @Inject(PaymentBasisQueries) private readonly basis: PaymentBasisQueries,
    @Inject(ReferenceDataRepository) private readonly referenceData: ReferenceDataRepository,
  ) {
    super(unitOfWork, payments, queries, PAYMENT_LIFECYCLE, COMMANDS);
  }

  /** Requests the payment of an instalment. Refused before the award is accepted, and for an indicative year. */
  request(context: RequestContext, id: string, stated: StatedRequest): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.steps.take(tx, id, this.requestStep(stated));
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
      await this.steps.takeAll(tx, ids, this.requestStep(stated));
      return this.queries.items(tx, ids);
    });
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
