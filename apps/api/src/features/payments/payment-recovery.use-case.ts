import { addPence, negatePence, type Pence } from '@almoner/domain/money';
import {
  decideRecoverPayment,
  decideUndoRecovery,
  type PaymentCommand,
  type PaymentStatus,
} from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { AwardVersionsRepository } from '../awards/award-versions.repository.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';
import { recordAward } from '../awards/awards.audit.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { recordPayment } from './payments.audit.js';
import { PaymentsRepository, type LockedPayment } from './payments.repository.js';

/** Money that came back of a payment. */
export interface Returned {
  readonly recoveryId: string;
  readonly amountPence: Pence;
  /**
   * Whether it is booked on the budget line of the payment, whose year is open. Otherwise the year is closed, and the
   * award year stays as it is.
   */
  readonly isOnOwnLine: boolean;
}

interface Step {
  readonly command: PaymentCommand & ('recover' | 'undo-recovery');
  readonly status: PaymentStatus;
  /** Pence by which what came back changes. */
  readonly changePence: Pence;
}

/** Records on a payment and its award what came back of them. */
@Injectable()
export class PaymentRecoveryUseCase {
  constructor(
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
    @Inject(AwardVersionsRepository) private readonly versions: AwardVersionsRepository,
  ) {}

  /**
   * Records that money of a locked payment was received back. Where its year is open, this lowers its award year and its
   * award, whose next version is recorded (docs/glossary.md, money rule 3).
   */
  async take(tx: Transaction, payment: LockedPayment, returned: Returned): Promise<void> {
    const { amountPence } = returned;
    const status = unwrap(decideRecoverPayment(payment.row, amountPence, tx.actor));
    await this.change(tx, payment, returned, {
      command: 'recover',
      status,
      changePence: amountPence,
    });
  }

  /** Undoes `take`, because the receipt was entered by mistake. */
  async giveBack(tx: Transaction, payment: LockedPayment, returned: Returned): Promise<void> {
    const status = unwrap(decideUndoRecovery(payment.row, tx.actor));
    const changePence = negatePence(returned.amountPence);
    await this.change(tx, payment, returned, { command: 'undo-recovery', status, changePence });
  }

  private async change(
    tx: Transaction,
    payment: LockedPayment,
    returned: Returned,
    step: Step,
  ): Promise<void> {
    await this.changePayment(tx, payment, returned, step);
    if (!returned.isOnOwnLine) return;
    await this.years.recover(tx, payment.row.awardYearId, step.changePence);
    await this.changeAward(tx, payment.row.awardId, returned.recoveryId, step);
  }

  private async changePayment(
    tx: Transaction,
    { row }: LockedPayment,
    { isOnOwnLine }: Returned,
    { command, status, changePence }: Step,
  ): Promise<void> {
    const before = row.status;
    const field = isOnOwnLine ? 'recoveredPence' : 'recoveredLaterPence';
    const from = row[field];
    const to = addPence(from, changePence);
    await this.payments.save(tx, Object.assign(row, { status, [field]: to }));
    const moved = before === status ? [] : [{ field: 'status', from: before, to: status }];
    await recordPayment(tx, row, { command, changes: [...moved, { field, from, to }] });
  }

  private async changeAward(
    tx: Transaction,
    awardId: string,
    recoveryId: string,
    { command, changePence }: Step,
  ): Promise<void> {
    const award = await this.awards.lock(tx, awardId);
    const from = award.amountPence;
    const to = addPence(from, negatePence(changePence));
    await this.awards.save(tx, Object.assign(award, { amountPence: to }));
    const cause = command === 'recover' ? 'recovery' : 'recovery-reversal';
    await this.versions.record(tx, award, cause, recoveryId);
    await recordAward(tx, `awards.${command}`, award, [{ field: 'amountPence', from, to }]);
  }
}
