import { addPence, type Pence } from '@almoner/domain/money';
import { decideRecoverPayment } from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';
import { recordPayment } from './payments.audit.js';
import { PaymentsRepository, type LockedPayment } from './payments.repository.js';

/** Money that comes back of a payment. Each takes a payment that `lock` or `lockAll` of PaymentsRepository answered. */
@Injectable()
export class PaymentRecoveryRepository {
  constructor(
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
  ) {}

  /** Adds to what is being recovered, less where negative; the database keeps it within the payment. */
  async ask(tx: Transaction, { row }: LockedPayment, amountPence: Pence): Promise<void> {
    const recoveryAskedPence = addPence(row.recoveryAskedPence, amountPence);
    await this.payments.save(tx, Object.assign(row, { recoveryAskedPence }));
  }

  /** Money of the payment has come back: its year of the award is lowered with it (1-product, money rule 4). */
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
