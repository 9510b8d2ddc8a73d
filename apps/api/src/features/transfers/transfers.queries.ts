import { formatFinancialYear, todayInScotland, type FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import {
  decideReleaseTransfer,
  paymentStatusWords,
  type PaymentStatus,
} from '@almoner/domain/payments';
import { refusalSentence } from '@almoner/domain/shared';
import { firstTransferDay } from '@almoner/domain/transfers';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Page } from '../../platform/http/list-query.js';
import { PaymentsRepository } from '../payments/payments.repository.js';
import type {
  DueTransfers,
  NotePayment,
  TransferLine,
  TransferNoteItem,
  TransferNoteView,
} from './transfers.dto.js';
import { TransfersRepository } from './transfers.repository.js';
import { DUE_TRANSFERS, NOTE_PAYMENTS, NOTE_VIEW } from './transfers.sql.js';

interface PaymentRow extends Omit<NotePayment, 'financialYear' | 'statusWords'> {
  readonly financialYear: FinancialYear;
  readonly status: PaymentStatus;
}

const MOST = 500;

function withWords<Row extends Omit<PaymentRow, 'shares'>>(row: Row) {
  return {
    ...row,
    financialYear: formatFinancialYear(row.financialYear),
    statusWords: paymentStatusWords(row.status, 'staff'),
  };
}

/** Reads transfer notes, and which transfers are due. */
@Injectable()
export class TransfersQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(TransfersRepository) private readonly transfers: TransfersRepository,
  ) {}

  get(context: RequestContext, id: string): Promise<TransferNoteView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<TransferNoteView> {
    const [note] = await tx.query<TransferNoteItem>(NOTE_VIEW, [id]);
    const found = required(note);
    const payments = await tx.query<PaymentRow>(NOTE_PAYMENTS, [id]);
    return { ...found, payments: payments.map(withWords) };
  }

  /** A note as finance takes it: a line for each area of each payment, as one page. */
  async lines(context: RequestContext, id: string): Promise<Page<TransferLine>> {
    const note = await this.get(context, id);
    const items = note.payments.flatMap((payment) =>
      payment.shares.map((share) => ({
        noteReference: note.reference,
        transferOn: note.transferOn,
        reference: payment.reference,
        awardReference: payment.awardReference,
        organisationName: payment.organisationName,
        organisationIdentifier: payment.organisationIdentifier,
        financialYear: payment.financialYear,
        paymentPence: payment.amountPence,
        ...share,
        illustrative: note.illustrative,
      })),
    );
    const total = { value: items.length, capped: false };
    return { items, nextCursor: null, previousCursor: null, total };
  }

  /** The approved transfers due by a day, each with the reason why the reader could not release it now. */
  due(context: RequestContext, dueBy: string): Promise<DueTransfers> {
    return this.unitOfWork.read(context, async (tx) => {
      const rows = await tx.query<
        Omit<PaymentRow, 'shares'> & {
          readonly amountPence: Pence;
          readonly organisationId: string;
          readonly early: boolean;
        }
      >(DUE_TRANSFERS, [dueBy, MOST, todayInScotland(tx.now)]);
      const locked = await this.payments.decidableOf(
        tx,
        rows.map(({ id }) => id),
      );
      const contexts = await this.payments.contextsOf(tx, rows);
      const shares = Map.groupBy(
        await this.transfers.sharesOf(
          tx,
          rows.map(({ awardId }) => awardId),
        ),
        ({ awardId }) => awardId,
      );
      const items = rows.map((row, index) => {
        const subject = required(locked.get(row.id));
        const decision = decideReleaseTransfer(subject, required(contexts[index]), tx.actor);
        const blockedReason = decision.ok ? null : refusalSentence(decision.refusal);
        const own = (shares.get(row.awardId) ?? []).map(({ awardId: _award, ...share }) => share);
        return { ...withWords(row), blockedReason, shares: own };
      });
      return { items, firstDay: firstTransferDay(await this.transfers.today(tx)) };
    });
  }
}
