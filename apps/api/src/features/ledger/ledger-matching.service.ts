import { decideExcludeLine, decideIncludeLine } from '@almoner/domain/ledger';
import { refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PaymentsRepository } from '../payments/payments.repository.js';
import type { LedgerLineRow } from './ledger-line.entity.js';
import type { LedgerLineView } from './ledger-lines.dto.js';
import { LedgerLinesQueries } from './ledger-lines.queries.js';
import { LedgerLinesRepository } from './ledger-lines.repository.js';
import { LedgerMatchUseCase } from './ledger-match.use-case.js';

@Injectable()
export class LedgerMatchingService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(LedgerLinesRepository) private readonly lines: LedgerLinesRepository,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(LedgerMatchUseCase) private readonly matches: LedgerMatchUseCase,
    @Inject(LedgerLinesQueries) private readonly queries: LedgerLinesQueries,
  ) {}

  /** Matches a line to a payment of the same amount that a person has chosen. */
  match(context: RequestContext, lineId: string, paymentId: string): Promise<LedgerLineView> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.queries.view(tx, lineId);
      const [payment] = await this.payments.lockRows(tx, [paymentId]);
      if (!payment) throw unknownPayment();
      const line = await this.lines.lock(tx, lineId);
      await this.matches.tie(tx, line, payment, 'manual');
      return this.queries.view(tx, lineId);
    });
  }

  /** Undoes a match; it stays on record with the reason. */
  undo(context: RequestContext, matchId: string, reason: string): Promise<LedgerLineView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { paymentId, ledgerLineId } = await this.lines.match(tx, matchId);
      const payment = await this.payments.lock(tx, paymentId);
      const line = await this.lines.lock(tx, ledgerLineId);
      const match = await this.lines.match(tx, matchId);
      if (match.undoneAt !== null) throw alreadyUndone();
      await this.matches.untie(tx, line, payment, match, reason);
      return this.queries.view(tx, ledgerLineId);
    });
  }

  /** Excludes a line that is about no payment, with the reason; it leaves the queue. */
  exclude(context: RequestContext, lineId: string, reason: string): Promise<LedgerLineView> {
    return this.unitOfWork.command(context, async (tx) => {
      const line = await this.lines.lock(tx, lineId);
      const status = unwrap(decideExcludeLine(line, tx.actor));
      const excluded = {
        excludedReason: reason,
        excludedAt: tx.now,
        excludedById: tx.actor.userId,
      };
      await this.move(tx, line, { ...excluded, status }, 'ledger.exclude', reason);
      return this.queries.view(tx, lineId);
    });
  }

  /** Includes an excluded line again: it waits to be matched. */
  include(context: RequestContext, lineId: string, reason: string): Promise<LedgerLineView> {
    return this.unitOfWork.command(context, async (tx) => {
      const line = await this.lines.lock(tx, lineId);
      const status = unwrap(decideIncludeLine(line, tx.actor));
      const included = { excludedReason: null, excludedAt: null, excludedById: null };
      await this.move(tx, line, { ...included, status }, 'ledger.include', reason);
      return this.queries.view(tx, lineId);
    });
  }

  private async move(
    tx: Transaction,
    line: LedgerLineRow,
    changed: Pick<LedgerLineRow, 'status' | 'excludedReason' | 'excludedAt' | 'excludedById'>,
    action: 'ledger.exclude' | 'ledger.include',
    reason: string,
  ): Promise<void> {
    const changes = [{ field: 'status', from: line.status, to: changed.status }];
    await this.lines.save(tx, Object.assign(line, changed));
    await tx.audit({
      action,
      subjectType: 'ledger-line',
      subjectId: line.id,
      subjectReference: line.reference,
      changes,
      reason,
    });
  }
}

function unknownPayment(): RefusalError {
  const errors = [{ pointer: '/paymentId', detail: 'There is no such payment.' }];
  return new RefusalError(refusal('shared.unknown-reference', { field: 'payment' }, errors));
}

function alreadyUndone(): RefusalError {
  return new RefusalError(refusal('shared.wrong-state', { thing: 'match', state: 'undone' }));
}
