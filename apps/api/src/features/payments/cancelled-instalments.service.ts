import { STOPPABLE_INSTALMENTS } from '@almoner/domain/awards';
import type { Pence } from '@almoner/domain/money';
import { UNREQUESTED_PAYMENT_STATUSES, type PaymentStatus } from '@almoner/domain/payments';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { AwardInstalments } from '../awards/award-instalments.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';
import { recordPayment, type RecordedPayment } from './payments.audit.js';

/** Cancels the payments of an award that are in some states: $1 the award, $2 the instant, $3 the states. */
const CANCEL = `
  WITH before AS (
    SELECT id, status FROM payments WHERE award_id = $1 AND status = ANY ($3)),
  cancelled AS (
    UPDATE payments p SET status = 'cancelled', version = version + 1, updated_at = $2
      FROM before b WHERE b.id = p.id
    RETURNING p.id, p.reference, p.fund_id, p.organisation_id, p.status, p.award_year_id, p.amount_pence,
              b.status AS before)
  SELECT id, reference, fund_id AS "fundId", organisation_id AS "organisationId", status, before,
         award_year_id AS "awardYearId", amount_pence AS "amountPence"
    FROM cancelled ORDER BY id`;

interface CancelledPayment extends RecordedPayment {
  readonly before: PaymentStatus;
  readonly awardYearId: string;
  readonly amountPence: Pence;
}

/** Which instalments are cancelled, by which command, and why. */
interface Cancelling {
  readonly command: 'cancel' | 'stop';
  readonly states: readonly PaymentStatus[];
  readonly reason: string | null;
}

/** Cancels the instalments of an award that comes to nothing or ends. */
@Injectable()
export class CancelledInstalmentsService extends AwardInstalments {
  constructor(@Inject(AwardYearsRepository) private readonly years: AwardYearsRepository) {
    super();
  }

  cancelPlansOf(tx: Transaction, awardId: string, reason: string | null): Promise<void> {
    return this.cancelAll(tx, awardId, {
      command: 'cancel',
      states: UNREQUESTED_PAYMENT_STATUSES,
      reason,
    });
  }

  stopAllOf(tx: Transaction, awardId: string, reason: string | null): Promise<void> {
    return this.cancelAll(tx, awardId, { command: 'stop', states: STOPPABLE_INSTALMENTS, reason });
  }

  private async cancelAll(
    tx: Transaction,
    awardId: string,
    { command, states, reason }: Cancelling,
  ): Promise<void> {
    const cancelled = await tx.query<CancelledPayment>(CANCEL, [awardId, tx.now, states]);
    await this.years.free(tx, cancelled);
    for (const payment of cancelled) {
      const changes = [{ field: 'status', from: payment.before, to: 'cancelled' }];
      await recordPayment(tx, payment, { command, changes, reason });
    }
  }
}
