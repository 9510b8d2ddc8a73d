import { sharesOfTransfers } from '@almoner/domain/awards';
import { todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import { decideReleaseTransfer, type PaymentStatus } from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { decideReleaseNote } from '@almoner/domain/transfers';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ActivatedAwardsService } from '../awards/activated-awards.service.js';
import { FunderSplitsRepository } from '../match-funding/funder-splits.repository.js';
import type { PaymentRow } from '../payments/payment.entity.js';
import { PaymentStepsService, type PaymentStep } from '../payments/payment-steps.service.js';
import type { TransferNoteView } from './transfers.dto.js';
import { TransfersQueries } from './transfers.queries.js';
import { TransfersRepository, type SharedPayment } from './transfers.repository.js';

const RELEASE: PaymentStep<PaymentStatus> = {
  command: 'release',
  decide: decideReleaseTransfer,
  write: (tx, decided) =>
    decided.map(({ answer: status }) => ({
      status,
      changes: {
        releasedAt: tx.now,
        releasedById: tx.actor.userId,
        sentOn: todayInScotland(tx.now),
      },
    })),
};

/** The day of a note, and why those of its transfers that are early cannot wait; null where nothing was said. */
interface ReleaseTerms {
  readonly transferOn: PlainDate;
  readonly earlyReason: string | null;
}

/** Releases approved transfers on a note for finance. There is no file for a bank, and no bank account is looked up. */
@Injectable()
export class TransferReleaseUseCase {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentStepsService) private readonly steps: PaymentStepsService,
    @Inject(TransfersRepository) private readonly transfers: TransfersRepository,
    @Inject(ActivatedAwardsService) private readonly awards: ActivatedAwardsService,
    @Inject(FunderSplitsRepository) private readonly funders: FunderSplitsRepository,
    @Inject(TransfersQueries) private readonly queries: TransfersQueries,
  ) {}

  /**
   * Releases every payment on one note, or none. A refusal names each refused payment by its place. The note fixes what
   * each area gets of each payment.
   */
  release(
    context: RequestContext,
    paymentIds: readonly string[],
    { transferOn, earlyReason }: ReleaseTerms,
  ): Promise<TransferNoteView> {
    return this.unitOfWork.command(context, async (tx) => {
      const step = { ...RELEASE, sendingEarly: earlyReason };
      const sent = await this.steps.takeAll(tx, paymentIds, step);
      const fundIds = [...new Set(sent.map(({ fundId }) => fundId))].sort();
      const financialYears = sent.map(({ financialYear }) => financialYear);
      const now = await this.transfers.today(tx);
      unwrap(decideReleaseNote({ transferOn, fundIds, financialYears }, now, tx.actor));
      const note = await this.transfers.insert(tx, { fundIds, transferOn });
      await this.transfers.putOn(tx, note.id, await this.shared(tx, sent));
      await this.awards.activate(tx, sent);
      await this.funders.split(tx, sent);
      await tx.audit({
        action: 'transfers.release',
        subjectType: 'transfer-note',
        subjectId: note.id,
        subjectReference: note.reference,
        fundId: fundIds.length === 1 ? fundIds[0] : undefined,
        changes: [
          { field: 'transferOn', from: null, to: transferOn },
          {
            field: 'payments',
            from: null,
            to: sent.map(({ reference }) => reference).sort(),
          },
        ],
      });
      return this.queries.view(tx, note.id);
    });
  }

  /** Each payment with what its areas get of it. Payments of the same award follow each other in the order given. */
  private async shared(tx: Transaction, sent: readonly PaymentRow[]): Promise<SharedPayment[]> {
    const rows = await this.transfers.sharesOf(
      tx,
      sent.map(({ awardId }) => awardId),
    );
    const shares = sharesOfTransfers(sent, rows);
    return sent.map(({ id, fundId, organisationId }, index) => ({
      id,
      fundId,
      organisationId,
      shares: shares[index] ?? [],
    }));
  }
}
