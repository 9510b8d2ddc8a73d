import { todayInScotland } from '@almoner/domain/calendar';
import {
  decideMatch,
  decideNotTakenBack,
  decideUndoMatch,
  isTakenBack,
  type LedgerLineStatus,
} from '@almoner/domain/ledger';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import { PaymentReconciliationService } from '../payments/payment-reconciliation.service.js';
import { PaymentsRepository, type LockedPayment } from '../payments/payments.repository.js';
import type { LedgerLineRow } from './ledger-line.entity.js';
import { LedgerLinesRepository } from './ledger-lines.repository.js';
import type { MatchRow } from './match.entity.js';

/** What a match did, for the history of the ledger line. */
interface LineEvent {
  readonly action: 'ledger.match' | 'ledger.undo-match';
  readonly payment: LockedPayment;
  readonly status: LedgerLineStatus;
  readonly reason: string | null;
}

/**
 * Matches lines to payments and undoes matches: line, payment and budget line change in one transaction. Locks the
 * payment first, then the line.
 */
@Injectable()
export class LedgerMatchUseCase {
  constructor(
    @Inject(LedgerLinesRepository) private readonly lines: LedgerLinesRepository,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(PaymentReconciliationService)
    private readonly reconciliation: PaymentReconciliationService,
  ) {}

  /** Matches each line of an import that fits exactly one sent payment. Answers how many were matched. */
  async tieExactly(tx: Transaction, importId: string): Promise<number> {
    const pairs = await this.lines.exactPairs(tx, importId);
    const lineOf = new Map(pairs.map(({ lineId, paymentId }) => [paymentId, lineId]));
    let tied = 0;
    for (const payment of await this.payments.lockRows(tx, [...lineOf.keys()])) {
      const line = await this.lines.lock(tx, required(lineOf.get(payment.row.id)));
      // a line that is dated before the payment was sent, or after today, is kept and confirms nothing; and another match
      // may have taken the payment while this one waited for the lock
      if (!decideMatch(line, payment.row, todayInScotland(tx.now), tx.actor).ok) continue;
      if (isTakenBack(await this.lines.tallyOf(tx, line.id))) continue;
      if (isTakenBack(await this.lines.tallyInFile(tx, line.id))) continue;
      await this.tie(tx, line, payment, 'exact');
      tied += 1;
    }
    return tied;
  }

  /**
   * Undoes each match whose line is taken back by a row of an import. Leaves those that cannot be undone: money of the
   * payment is recovered, or its year is closed; the home page of finance lists their rows. Answers how many were
   * undone.
   */
  async untieTakenBack(tx: Transaction, importId: string): Promise<number> {
    const found = await this.lines.takenBackBy(tx, importId);
    const matchOf = new Map(found.map((match) => [match.paymentId, match]));
    let undone = 0;
    for (const payment of await this.payments.lockRows(tx, [...matchOf.keys()])) {
      const { lineId, matchId } = required(matchOf.get(payment.row.id));
      const line = await this.lines.lock(tx, lineId);
      const { status } = await this.budgets.get(tx, payment.budgetLineId);
      if (status === 'closed' || !decideUndoMatch(line, payment.row, tx.actor).ok) continue;
      const match = await this.lines.match(tx, matchId);
      await this.untie(
        tx,
        line,
        payment,
        match,
        'The ledger takes the payment back by a later row.',
      );
      undone += 1;
    }
    return undone;
  }

  /** Matches a line to a payment: the payment becomes paid, and its committed money becomes paid money. */
  async tie(
    tx: Transaction,
    line: LedgerLineRow,
    payment: LockedPayment,
    kind: MatchRow['kind'],
  ): Promise<void> {
    const next = unwrap(decideMatch(line, payment.row, todayInScotland(tx.now), tx.actor));
    unwrap(decideNotTakenBack(await this.lines.tallyOf(tx, line.id), line.reference));
    const journalId = await this.reconciliation.markPaid(tx, payment, { paidOn: line.lineOn });
    await this.lines.saveMatch(tx, {
      ledgerLineId: line.id,
      paymentId: payment.row.id,
      fundId: payment.row.fundId,
      amountPence: line.amountPence,
      kind,
      journalId,
      matchedAt: tx.now,
      matchedById: tx.actor.userId,
    });
    await this.record(tx, line, {
      action: 'ledger.match',
      payment,
      status: next.line,
      reason: null,
    });
  }

  /** Undoes a match: the payment is no longer confirmed, and its money is committed again. */
  async untie(
    tx: Transaction,
    line: LedgerLineRow,
    payment: LockedPayment,
    match: MatchRow,
    reason: string,
  ): Promise<void> {
    const next = unwrap(decideUndoMatch(line, payment.row, tx.actor));
    const { journalId } = match;
    await this.reconciliation.markSentAgain(tx, payment, { journalId, reason });
    const undone = { undoneAt: tx.now, undoneById: tx.actor.userId, undoReason: reason };
    await this.lines.saveMatch(tx, { ...match, ...undone });
    await this.record(tx, line, {
      action: 'ledger.undo-match',
      payment,
      status: next.line,
      reason,
    });
  }

  private async record(tx: Transaction, line: LedgerLineRow, event: LineEvent): Promise<void> {
    const { action, payment, status, reason } = event;
    const { reference } = payment.row;
    const [from, to] = action === 'ledger.match' ? [null, reference] : [reference, null];
    const before = line.status;
    await this.lines.save(tx, Object.assign(line, { status }));
    await tx.audit({
      action,
      subjectType: 'ledger-line',
      subjectId: line.id,
      subjectReference: line.reference,
      changes: [
        { field: 'status', from: before, to: status },
        { field: 'payment', from, to },
      ],
      reason,
    });
  }
}
