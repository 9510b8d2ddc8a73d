import { todayInScotland } from '@almoner/domain/calendar';
import { decideReceiveRecovery, recoveryMovements } from '@almoner/domain/recoveries';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import { FunderSplitsRepository } from '../match-funding/funder-splits.repository.js';
import { PaymentRecoveryUseCase } from '../payments/payment-recovery.use-case.js';
import { PaymentsRepository } from '../payments/payments.repository.js';
import { recordRecovery } from './recoveries.audit.js';
import type { RecoveryView } from './recoveries.dto.js';
import { RecoveriesQueries } from './recoveries.queries.js';
import { RecoveriesRepository } from './recoveries.repository.js';
import type { RecoveryRow } from './recovery.entity.js';

/** The day the money arrived, and the evidence of it. */
export interface Receipt {
  readonly receivedOn: string;
  readonly reference: string;
}

/** Records recovered money when it arrives. */
@Injectable()
export class RecoveryReceiptUseCase {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(PaymentRecoveryUseCase) private readonly recovering: PaymentRecoveryUseCase,
    @Inject(FunderSplitsRepository) private readonly funders: FunderSplitsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(RecoveriesRepository) private readonly recoveries: RecoveriesRepository,
    @Inject(RecoveriesQueries) private readonly queries: RecoveriesQueries,
  ) {}

  /**
   * Records that the money arrived: lowers what is paid, the payment and its award year, and records the next version
   * of the award. The money is available again on its budget line (docs/glossary.md, Money rules). Refused where the
   * year of the budget line is closed.
   */
  receive(context: RequestContext, id: string, receipt: Receipt): Promise<RecoveryView> {
    return this.unitOfWork.command(context, async (tx) => {
      const payment = await this.payments.lock(tx, await this.recoveries.paymentOf(tx, id));
      const recovery = await this.recoveries.lock(tx, id);
      const subject = await this.recoveries.subjectOf(tx, recovery);
      const today = todayInScotland(tx.now);
      unwrap(decideReceiveRecovery(subject, receipt.receivedOn, today, tx.actor));
      const { amountPence } = recovery;
      await this.recovering.take(tx, payment, { recoveryId: id, amountPence });
      const journalId = await this.post(tx, recovery, payment.budgetLineId);
      await this.save(tx, recovery, receipt, journalId);
      await this.funders.splitRecovery(tx, recovery);
      return this.queries.view(tx, id);
    });
  }

  private post(tx: Transaction, recovery: RecoveryRow, budgetLineId: string): Promise<string> {
    const { fundId, awardId, amountPence, reason } = recovery;
    const journal = {
      kind: 'recovery' as const,
      fundId,
      awardId,
      subjectType: 'recovery',
      subjectId: recovery.id,
      subjectReference: recovery.reference,
      reason,
    };
    return this.budgets.post(tx, journal, recoveryMovements({ budgetLineId, amountPence }));
  }

  private async save(
    tx: Transaction,
    recovery: RecoveryRow,
    { receivedOn, reference }: Receipt,
    journalId: string,
  ): Promise<void> {
    const from = recovery.status;
    const changed = {
      status: 'received' as const,
      receivedOn,
      receivedReference: reference,
      receivedAt: tx.now,
      receivedById: tx.actor.userId,
      journalId,
    };
    await this.recoveries.save(tx, Object.assign(recovery, changed));
    const changes = [
      { field: 'status', from, to: 'received' },
      { field: 'receivedOn', from: null, to: receivedOn },
      { field: 'receivedReference', from: null, to: reference },
    ];
    await recordRecovery(tx, recovery, { command: 'receive', changes });
  }
}
