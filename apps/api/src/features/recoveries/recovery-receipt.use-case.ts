import { todayInScotland } from '@almoner/domain/calendar';
import { addPence, subtractPence, type Pence } from '@almoner/domain/money';
import {
  decideConfirmBooking,
  decideReceiveRecovery,
  decideReverseReceipt,
  decideSurrenderReceipt,
  receiptMovements,
  reversalMovements,
  statusByMoney,
  type ReceiptBooking,
} from '@almoner/domain/recoveries';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import { FunderSplitsRepository } from '../match-funding/funder-splits.repository.js';
import { PaymentRecoveryUseCase } from '../payments/payment-recovery.use-case.js';
import { recordRecovery } from './recoveries.audit.js';
import type { RecoveryView } from './recoveries.dto.js';
import { RecoveriesQueries } from './recoveries.queries.js';
import { RecoveriesRepository, type LockedRecovery } from './recoveries.repository.js';
import type { RecoveryReceiptRow } from './recovery-receipt.entity.js';
import type { RecoveryRow } from './recovery.entity.js';

/** Money that arrived: how much, on which day, the evidence, and where it is booked where its year is closed. */
export interface ArrivedMoney {
  readonly amountPence: Pence;
  readonly receivedOn: string;
  readonly reference: string;
  readonly bookTo?: Exclude<ReceiptBooking, 'own-line'> | undefined;
  /** The budget line of an open year, where the money is added to one. */
  readonly budgetLineId?: string | undefined;
}

/** Records recovered money when it arrives, books it, and reverses what was entered by mistake. */
@Injectable()
export class RecoveryReceiptUseCase {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentRecoveryUseCase) private readonly recovering: PaymentRecoveryUseCase,
    @Inject(FunderSplitsRepository) private readonly funders: FunderSplitsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(RecoveriesRepository) private readonly recoveries: RecoveriesRepository,
    @Inject(RecoveriesQueries) private readonly queries: RecoveriesQueries,
  ) {}

  /**
   * Records that all or a part of the money arrived. While the year of its budget line is open, this lowers what is
   * paid, the payment, its award year and its award. Where the year is closed, these stay, and the receipt is
   * surrendered, or waits until another person adds it to the budget of an open year (docs/guide/recoveries.md).
   */
  receive(context: RequestContext, id: string, arrived: ArrivedMoney): Promise<RecoveryView> {
    return this.unitOfWork.command(context, async (tx) => {
      const recovery = await this.recoveries.lock(tx, id);
      const { amountPence, receivedOn, reference, bookTo, budgetLineId } = arrived;
      const toLine =
        budgetLineId === undefined
          ? null
          : await this.recoveries.lineOf(tx, recovery.row.fundId, budgetLineId);
      const asked = { amountPence, receivedOn, bookTo, toLine };
      const today = todayInScotland(tx.now);
      const booking = unwrap(decideReceiveRecovery(recovery.subject, asked, today, tx.actor));
      const { status, bookedTo, line } = booking;
      const isBooked = status === 'booked';
      const lineId = line?.id ?? null;
      const { fundId, organisationId } = recovery.row;
      const receipt = await this.recoveries.saveReceipt(tx, {
        ...{ recoveryId: id, fundId, organisationId, amountPence, receivedOn, reference },
        ...{ status, bookedTo, budgetLineId: lineId },
        ...{ recordedAt: tx.now, recordedById: tx.actor.userId },
        bookedAt: isBooked ? tx.now : null,
        bookedById: isBooked ? tx.actor.userId : null,
        journalId: isBooked
          ? await this.post(tx, recovery.row, amountPence, bookedTo, lineId)
          : null,
      });
      const isOnOwnLine = bookedTo === 'own-line';
      const returned = { recoveryId: id, amountPence, isOnOwnLine };
      await this.recovering.take(tx, recovery.payment, returned);
      await this.split(tx, recovery.row, receipt, false);
      const changes = await this.change(tx, recovery, amountPence, addPence);
      await recordRecovery(tx, recovery.row, {
        command: 'receive',
        changes: [
          ...changes,
          { field: 'receivedOn', from: null, to: receivedOn },
          { field: 'receivedReference', from: null, to: reference },
        ],
      });
      return this.queries.view(tx, id);
    });
  }

  /** Adds a receipt that waits to the budget of its open year, by another person than who recorded it. */
  confirm(context: RequestContext, id: string, receiptId: string): Promise<RecoveryView> {
    return this.unitOfWork.command(context, async (tx) => {
      const recovery = await this.recoveries.lock(tx, id);
      const { receipt, subject } = await this.recoveries.lockReceipt(tx, recovery, receiptId);
      const from = receipt.status;
      const status = unwrap(decideConfirmBooking(recovery.subject, subject, tx.actor));
      const { amountPence, bookedTo, budgetLineId } = receipt;
      const journalId = await this.post(tx, recovery.row, amountPence, bookedTo, budgetLineId);
      const booked = { status, journalId, bookedAt: tx.now, bookedById: tx.actor.userId };
      await this.recoveries.saveReceipt(tx, Object.assign(receipt, booked));
      await recordRecovery(tx, recovery.row, {
        command: 'confirm-booking',
        changes: [
          { field: 'receipt', from, to: status },
          { field: 'receivedPence', from: null, to: amountPence },
        ],
      });
      return this.queries.view(tx, id);
    });
  }

  /** Surrenders a receipt that waits to be added to the budget of an open year. */
  surrender(
    context: RequestContext,
    id: string,
    receiptId: string,
    reason: string,
  ): Promise<RecoveryView> {
    return this.unitOfWork.command(context, async (tx) => {
      const recovery = await this.recoveries.lock(tx, id);
      const { receipt, subject } = await this.recoveries.lockReceipt(tx, recovery, receiptId);
      const from = receipt.status;
      const status = unwrap(decideSurrenderReceipt(recovery.subject, subject, tx.actor));
      const surrendered = { status, bookedTo: 'surrendered' as const, budgetLineId: null };
      const booked = { bookedAt: tx.now, bookedById: tx.actor.userId, bookedReason: reason };
      await this.recoveries.saveReceipt(tx, Object.assign(receipt, surrendered, booked));
      const changes = [{ field: 'receipt', from, to: 'surrendered' }];
      await recordRecovery(tx, recovery.row, { command: 'surrender', changes, reason });
      return this.queries.view(tx, id);
    });
  }

  /**
   * Reverses a receipt that was entered by mistake, by a journal that names the one it reverses. Refuses with
   * `budgets.insufficient` while the money is missing on the budget line where it was booked.
   */
  reverse(
    context: RequestContext,
    id: string,
    receiptId: string,
    reason: string,
  ): Promise<RecoveryView> {
    return this.unitOfWork.command(context, async (tx) => {
      const recovery = await this.recoveries.lock(tx, id);
      const { receipt, subject } = await this.recoveries.lockReceipt(tx, recovery, receiptId);
      const status = unwrap(decideReverseReceipt(recovery.subject, subject, tx.actor));
      const { amountPence, bookedTo } = receipt;
      const reversalJournalId = await this.postReversal(tx, recovery.row, receipt, reason);
      const reversed = { reversedAt: tx.now, reversedById: tx.actor.userId };
      await this.recoveries.saveReceipt(
        tx,
        Object.assign(receipt, { status, ...reversed, reversedReason: reason, reversalJournalId }),
      );
      const returned = { recoveryId: id, amountPence, isOnOwnLine: bookedTo === 'own-line' };
      await this.recovering.giveBack(tx, recovery.payment, returned);
      await this.split(tx, recovery.row, receipt, true);
      const changes = await this.change(tx, recovery, amountPence, subtractPence);
      await recordRecovery(tx, recovery.row, { command: 'reverse', changes, reason });
      return this.queries.view(tx, id);
    });
  }

  /** Changes what a recovery has received, and its status by it. Answers the changes for its history. */
  private async change(
    tx: Transaction,
    { row }: LockedRecovery,
    amountPence: Pence,
    apply: (received: Pence, amount: Pence) => Pence,
  ) {
    const before = { status: row.status, receivedPence: row.receivedPence };
    const receivedPence = apply(row.receivedPence, amountPence);
    const status = statusByMoney({ ...row, receivedPence });
    await this.recoveries.save(tx, Object.assign(row, { receivedPence, status }));
    return [
      ...(before.status === status
        ? []
        : [{ field: 'status', from: before.status, to: status as string }]),
      { field: 'receivedPence', from: before.receivedPence, to: receivedPence },
    ];
  }

  private async post(
    tx: Transaction,
    recovery: RecoveryRow,
    amountPence: Pence,
    bookedTo: ReceiptBooking,
    budgetLineId: string | null,
  ): Promise<string | null> {
    if (budgetLineId === null) return null;
    const journal = { ...journalOf(recovery, bookedTo), kind: 'recovery' as const };
    return this.budgets.post(
      tx,
      journal,
      receiptMovements(bookedTo, { budgetLineId, amountPence }),
    );
  }

  private async postReversal(
    tx: Transaction,
    recovery: RecoveryRow,
    { journalId, budgetLineId, bookedTo, amountPence }: RecoveryReceiptRow,
    reason: string,
  ): Promise<string | null> {
    if (journalId === null) return null;
    const journal = {
      ...journalOf(recovery, bookedTo),
      kind: 'reversal' as const,
      reversesJournalId: journalId,
      reason,
    };
    const amount = { budgetLineId: required(budgetLineId), amountPence };
    return this.budgets.post(tx, journal, reversalMovements(bookedTo, amount));
  }

  private split(
    tx: Transaction,
    { paymentId, fundId }: RecoveryRow,
    { id, amountPence }: RecoveryReceiptRow,
    isReversal: boolean,
  ): Promise<void> {
    return this.funders.splitReceipt(tx, { id, isReversal, paymentId, fundId, amountPence });
  }
}

/** What the journal of a receipt is about; one on its own line belongs to the award too. */
function journalOf(
  { id, reference, fundId, awardId, reason }: RecoveryRow,
  bookedTo: ReceiptBooking,
) {
  return {
    fundId,
    ...(bookedTo === 'own-line' && { awardId }),
    subjectType: 'recovery',
    subjectId: id,
    subjectReference: reference,
    reason,
  };
}
