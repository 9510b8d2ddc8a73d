import { STOPPABLE_INSTALMENTS } from '@almoner/domain/awards';
import type { PaymentStatus } from '@almoner/domain/payments';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { recordPayment, type RecordedPayment } from './payments.audit.js';

/** Cancels what is in some states of an award, year by year: $1 the award, $2 the instant, $3 the states. */
const CANCEL = `
  WITH before AS (
    SELECT id, status FROM payments WHERE award_id = $1 AND status = ANY ($3)),
  cancelled AS (
    UPDATE payments p SET status = 'cancelled', version = version + 1, updated_at = $2
      FROM before b WHERE b.id = p.id
    RETURNING p.id, p.reference, p.fund_id, p.organisation_id, p.status, p.award_year_id, p.amount_pence,
              b.status AS before),
  freed AS (
    UPDATE award_years y SET planned_pence = y.planned_pence - c.pence
      FROM (SELECT award_year_id, sum(amount_pence)::bigint AS pence FROM cancelled GROUP BY 1) c
     WHERE y.id = c.award_year_id)
  SELECT id, reference, fund_id AS "fundId", organisation_id AS "organisationId", status, before
    FROM cancelled ORDER BY id`;

interface CancelledPayment extends RecordedPayment {
  readonly before: PaymentStatus;
}

/** Which instalments are cancelled, by which command, and why. */
interface Cancelling {
  readonly command: 'cancel' | 'stop';
  readonly states: readonly PaymentStatus[];
  readonly reason: string | null;
}

/** The instalments of an award that came to nothing. */
@Injectable()
export class CancelledPlansRepository {
  /**
   * Cancels the planned and the held instalments of a locked award and records each. In an organisation's transaction the
   * database allows it for the award that was declined in it, and for no other.
   */
  cancelPlansOf(tx: Transaction, awardId: string, reason: string | null): Promise<void> {
    return this.cancelAll(tx, awardId, { command: 'cancel', states: ['planned', 'held'], reason });
  }

  /** Cancels all instalments of a locked award that have not left, as it ends, and records each. */
  stopAllOf(tx: Transaction, awardId: string, reason: string | null): Promise<void> {
    return this.cancelAll(tx, awardId, { command: 'stop', states: STOPPABLE_INSTALMENTS, reason });
  }

  private async cancelAll(
    tx: Transaction,
    awardId: string,
    { command, states, reason }: Cancelling,
  ): Promise<void> {
    const cancelled = await tx.query<CancelledPayment>(CANCEL, [awardId, tx.now, states]);
    for (const payment of cancelled) {
      const changes = [{ field: 'status', from: payment.before, to: 'cancelled' }];
      await recordPayment(tx, payment, { command, changes, reason });
    }
  }
}
