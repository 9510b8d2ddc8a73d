import { addPence, type Pence } from '@almoner/domain/money';
import { decideRecoverPayment } from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';
import { recordPayment } from './payments.audit.js';
import { PaymentsRepository, type LockedPayment } from './payments.repository.js';

/**
 * What recoveries change of a payment. Every method takes a payment locked by `lock` or `lockAll` of
 * PaymentsRepository.
 */
@Injectable()
export class PaymentRecoveryRepository {
  constructor(
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
  ) {}

  /** Adds to the amount under recovery, or takes from it where negative. The database keeps it within the payment. */
  async ask(tx: Transaction, { row }: LockedPayment, amountPence: Pence): Promise<void> {
    const recoveryAskedPence = addPence(row.recoveryAskedPence, amountPence);
    await this.payments.save(tx, Object.assign(row, { recoveryAskedPence }));
  }

  /**
   * Records that money of the payment was received back, and lowers its award year by it (docs/glossary.md, Money
   * rules).
   */
  async take(tx: Transaction, { row }: LockedPayment, amountPence: Pence): Promise<void> {
    const before = { status: row.status, recoveredPence: row.recoveredPence };
    const status = unwrap(decideRecoverPayment(row, amountPence, tx.actor));
    const recoveredPence = addPence(row.recoveredPence, amountPence);
    await this.payments.save(tx, Object.assign(row, { status, recoveredPence }));
    await this.years.recover(tx, row.awardYearId, amountPence);
    const moved =
      before.status === status ? [] : [{ field: 'status', from: before.status, to: status }];
    const sum = { field: 'recoveredPence', from: before.recoveredPence, to: recoveredPence };
    await recordPayment(tx, row, { command: 'recover', changes: [...moved, sum] });
  }
}
