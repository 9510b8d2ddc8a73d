import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { recordPayment, type RecordedPayment } from './payments.audit.js';

/** Cancels what is planned of an award year by year: $1 the award, $2 the instant. */
const CANCEL = `
  WITH cancelled AS (
    UPDATE payments SET status = 'cancelled', version = version + 1, updated_at = $2
     WHERE award_id = $1 AND status = 'planned'
    RETURNING id, reference, fund_id, organisation_id, status, award_year_id, amount_pence),
  freed AS (
    UPDATE award_years y SET planned_pence = y.planned_pence - c.pence
      FROM (SELECT award_year_id, sum(amount_pence)::bigint AS pence FROM cancelled GROUP BY 1) c
     WHERE y.id = c.award_year_id)
  SELECT id, reference, fund_id AS "fundId", organisation_id AS "organisationId", status FROM cancelled ORDER BY id`;

/** The instalments of an award that came to nothing. */
@Injectable()
export class CancelledPlansRepository {
  /**
   * Cancels the planned instalments of a locked award and records each. In an organisation's transaction the
   * database allows it for the award that was declined in it, and for no other.
   */
  async cancelPlansOf(tx: Transaction, awardId: string, reason: string | null): Promise<void> {
    const cancelled = await tx.query<RecordedPayment>(CANCEL, [awardId, tx.now]);
    const changes = [{ field: 'status', from: 'planned', to: 'cancelled' }];
    for (const payment of cancelled) {
      await recordPayment(tx, payment, { command: 'cancel', changes, reason });
    }
  }
}
