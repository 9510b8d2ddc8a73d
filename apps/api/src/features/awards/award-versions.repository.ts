import type { AwardVersionCause } from '@almoner/domain/awards';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

/**
 * Inserts the award as it stands in this transaction as its next version: $1 the award, $2 the cause, $3 the record
 * that caused it, $4 the instant, $5 the person.
 */
const RECORD = `
  INSERT INTO award_versions (award_id, fund_id, organisation_id, number, amount_pence, years, title, purpose,
                              area_codes, starts_on, ends_on, cause, cause_id, at, by_id)
  SELECT a.id, a.fund_id, a.organisation_id,
         (SELECT coalesce(max(v.number), 0) + 1 FROM award_versions v WHERE v.award_id = a.id),
         a.amount_pence,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('financialYear', y.financial_year,
                   'amountPence', y.amount_pence, 'status', y.status) ORDER BY y.financial_year), '[]')
            FROM award_years y WHERE y.award_id = a.id),
         a.title, a.purpose, a.area_codes, a.starts_on, a.ends_on, $2, $3, $4, $5
    FROM awards a WHERE a.id = $1`;

/** The terms of an award after each change. Append-only: the database refuses updates and deletions. */
@Injectable()
export class AwardVersionsRepository {
  /**
   * Records a locked award as its next version. Call it after everything that changes has been saved. `causeId` names
   * the variation or the recovery that changed the award.
   */
  async record(
    tx: Transaction,
    award: { readonly id: string },
    cause: AwardVersionCause,
    causeId: string | null = null,
  ): Promise<void> {
    await tx.query(RECORD, [award.id, cause, causeId, tx.now, tx.actor.userId]);
  }

  /** The number of the newest version of an award; 0 before it was accepted. */
  async latestNumber(tx: Transaction, awardId: string): Promise<number> {
    const [row] = await tx.query<{ number: number }>(
      'SELECT coalesce(max(number), 0)::int AS number FROM award_versions WHERE award_id = $1',
      [awardId],
    );
    return row?.number ?? 0;
  }
}
