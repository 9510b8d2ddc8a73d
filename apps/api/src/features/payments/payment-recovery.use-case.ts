import { addPence, subtractPence, type Pence } from '@almoner/domain/money';
import { decideRecoverPayment } from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { AwardVersionsRepository } from '../awards/award-versions.repository.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';
import { recordAward } from '../awards/awards.audit.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { recordPayment } from './payments.audit.js';
import { PaymentsRepository, type LockedPayment } from './payments.repository.js';

/** Money recovered from a payment. */
interface Returned {
  readonly recoveryId: string;
  readonly amountPence: Pence;
}

/** Lowers a payment and its award by the money that was recovered from them. */
@Injectable()
export class PaymentRecoveryUseCase {
  constructor(
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
    @Inject(AwardVersionsRepository) private readonly versions: AwardVersionsRepository,
  ) {}

  /**
   * Records that money of a locked payment was received back, and lowers its award year and its award by it, whose next
   * version is recorded (docs/glossary.md, Money rules).
   */
  async take(tx: Transaction, payment: LockedPayment, returned: Returned): Promise<void> {
    await this.lowerPayment(tx, payment, returned.amountPence);
    await this.years.recover(tx, payment.row.awardYearId, returned.amountPence);
    await this.lowerAward(tx, payment.row.awardId, returned);
  }

  private async lowerPayment(
    tx: Transaction,
    { row }: LockedPayment,
    amountPence: Pence,
  ): Promise<void> {
    const before = { status: row.status, recoveredPence: row.recoveredPence };
    const status = unwrap(decideRecoverPayment(row, amountPence, tx.actor));
    const recoveredPence = addPence(row.recoveredPence, amountPence);
    await this.payments.save(tx, Object.assign(row, { status, recoveredPence }));
    const moved =
      before.status === status ? [] : [{ field: 'status', from: before.status, to: status }];
    const sum = { field: 'recoveredPence', from: before.recoveredPence, to: recoveredPence };
    await recordPayment(tx, row, { command: 'recover', changes: [...moved, sum] });
  }

  private async lowerAward(
    tx: Transaction,
    awardId: string,
    { recoveryId, amountPence }: Returned,
  ): Promise<void> {
    const award = await this.awards.lock(tx, awardId);
    const from = award.amountPence;
    const to = subtractPence(from, amountPence);
    await this.awards.save(tx, Object.assign(award, { amountPence: to }));
    await this.versions.record(tx, award, 'recovery', recoveryId);
    await recordAward(tx, 'awards.recover', award, [{ field: 'amountPence', from, to }]);
  }
}
