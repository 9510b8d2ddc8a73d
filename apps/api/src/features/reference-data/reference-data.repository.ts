import type { PlainDate } from '@almoner/domain/calendar';
import type {
  NewReferenceValue,
  ReferenceKey,
  ReferenceValues,
  StoredValue,
} from '@almoner/domain/reference-data';
import { Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Reading, Transaction } from '../../platform/database/transaction.js';
import { inForceFirst } from '../../readable/reference-data.sql.js';

/** Dated reference data: every value that was ever recorded. Values are added, never changed. */
@Injectable()
export class ReferenceDataRepository {
  /**
   * The values in force on a day, by key: `const { bacsDaysAhead } = await referenceData.inForce(tx, day)`. The day is
   * the day of the act, so that what was done before stays as it was.
   */
  async inForce(tx: Reading, day: PlainDate): Promise<ReferenceValues> {
    const rows = await tx.prepared<{ key: ReferenceKey; value: StoredValue }>(
      `SELECT DISTINCT ON (r.key) r.key, r.value FROM reference_values r
        ORDER BY r.key, ${inForceFirst('r', '$1::date')}`,
      [day],
    );
    // each value was checked against the unit of its key when it was recorded
    return Object.fromEntries(rows.map(({ key, value }) => [key, value])) as ReferenceValues;
  }

  /** Waits for other commands that record a value, so that each sees the value that it replaces. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('reference_values'))`);
  }

  async insert(
    tx: Transaction,
    { key, fromDay, source }: NewReferenceValue,
    value: StoredValue,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO reference_values (key, value, from_day, source, recorded_at, recorded_by_id)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [key, JSON.stringify(value), fromDay, source, tx.now, tx.actor.userId],
    );
    return required(row).id;
  }
}
