import type { Observation } from '@almoner/domain/outcomes';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_RETURNS } from '../../readable/returns.sql.js';

// Inserts or replaces figures. Where the award has one area, they belong to that area; where it has several, to none.
const SAVE = `
  INSERT INTO observations (return_id, fund_id, organisation_id, period_year, area_code, illustrative,
                            indicator_id, state, value, numerator, denominator, note)
  SELECT r.id, r.fund_id, r.organisation_id, r.period_year,
         CASE WHEN cardinality(a.area_codes) = 1 THEN a.area_codes[1] END, r.illustrative,
         g."indicatorId", g.state, g.value, g.numerator, g.denominator, g.note
    FROM ${READABLE_RETURNS} r JOIN ${READABLE_AWARDS} a ON a.id = r.award_id,
         jsonb_to_recordset($2) AS g("indicatorId" uuid, state text, value bigint, numerator bigint,
                                     denominator bigint, note text)
   WHERE r.id = $1
      ON CONFLICT (return_id, indicator_id) DO UPDATE
     SET state = excluded.state, value = excluded.value, numerator = excluded.numerator,
         denominator = excluded.denominator, note = excluded.note`;

/** The figures that returns report. */
@Injectable()
export class ObservationsRepository {
  /** Saves the answers of a return. Each replaces the earlier answer to the same indicator. */
  async save(
    tx: Transaction,
    returnId: string,
    observations: readonly Observation[],
  ): Promise<void> {
    await tx.query(SAVE, [returnId, JSON.stringify(observations)]);
  }
}
