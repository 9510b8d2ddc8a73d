import {
  decideReconcilePayment,
  decideUndoReconciliation,
  paymentMovements,
  type PaymentStatus,
} from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { BudgetsRepository, type Journal } from '../budgets/budgets.repository.js';
import type { PaymentRow } from './payment.entity.js';
import { recordPayment } from './payments.audit.js';
import { PaymentsRepository, type LockedPayment } from './payments.repository.js';

/** What a match says about the payment that it confirms. */
interface Confirmation {
  /** The date of the ledger line. */
  readonly paidOn: string;
}

/** The reason for undoing a confirmation, and the journal it posted. */
interface Reversal {
  readonly journalId: string;
  readonly reason: string;
}

type ReconcilingCommand = 'reconcile' | 'undo-reconciliation';

/**
 * The two steps of a payment that follow from the ledger. Both take a payment locked by `lock` or `lockAll` of
 * PaymentsRepository, in the order that these give, and answer the id of the journal that they post.
 */
@Injectable()
export class PaymentReconciliationService {
  constructor(
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
  ) {}

  /** Makes a sent payment paid, because a ledger line confirms it. Refuses any other status. */
  async markPaid(
    tx: Transaction,
    payment: LockedPayment,
    { paidOn }: Confirmation,
  ): Promise<string> {
    const status = unwrap(decideReconcilePayment(payment.row, tx.actor));
    const journalId = await this.move(tx, payment, 'reconcile', { kind: 'payment' });
    await this.save(tx, payment.row, { status, paidOn }, 'reconcile', null);
    return journalId;
  }

  /**
   * Makes a paid payment sent again, because the match was undone: a journal reverses the first one, so the money is
   * committed again.
   */
  async markSentAgain(
    tx: Transaction,
    payment: LockedPayment,
    reversal: Reversal,
  ): Promise<string> {
    const status = unwrap(decideUndoReconciliation(payment.row, tx.actor));
    const { journalId: reversesJournalId, reason } = reversal;
    const about = { kind: 'reversal' as const, reversesJournalId, reason };
    const journalId = await this.move(tx, payment, 'undo-reconciliation', about);
    await this.save(tx, payment.row, { status, paidOn: null }, 'undo-reconciliation', reason);
    return journalId;
  }

  private move(
    tx: Transaction,
    { row, budgetLineId }: LockedPayment,
    command: ReconcilingCommand,
    about: Pick<Journal, 'kind' | 'reversesJournalId' | 'reason'>,
  ): Promise<string> {
    const journal = {
      ...about,
      fundId: row.fundId,
      awardId: row.awardId,
      subjectType: 'payment',
      subjectId: row.id,
      subjectReference: row.reference,
    };
    const amount = { budgetLineId, amountPence: row.amountPence };
    return this.budgets.post(tx, journal, paymentMovements(command, amount));
  }

  private async save(
    tx: Transaction,
    row: PaymentRow,
    changed: { status: PaymentStatus; paidOn: string | null },
    command: ReconcilingCommand,
    reason: string | null,
  ): Promise<void> {
    const changes = [
      { field: 'status', from: row.status, to: changed.status },
      { field: 'paidOn', from: row.paidOn, to: changed.paidOn },
    ];
    await this.payments.save(tx, Object.assign(row, changed));
    await recordPayment(tx, row, { command, changes, reason });
  }
}
