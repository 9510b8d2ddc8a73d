import { recordReference, type ReferencedKind } from '@almoner/domain/shared';
import { required } from './find.js';
import type { Transaction } from './transaction.js';

/**
 * The next number of a series, from 1. Taken in the transaction, so a command that fails leaves no gap; and one command
 * of a series at a time holds its counter. The others wait in line for a lock, not for the row: those who wait for a
 * row that is inserted or updated all wake each time it changes.
 */
export async function nextInSeries(tx: Transaction, series: string): Promise<number> {
  const [counter] = await tx.query<{ value: number }>(
    `WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended('series ' || $1::text, 0)))
     INSERT INTO reference_counters AS c (series, value) SELECT $1::text, 1 FROM turn
     ON CONFLICT (series) DO UPDATE SET value = c.value + 1 RETURNING value`,
    [series],
  );
  return required(counter).value;
}

/** The next reference of a kind of record in a fund this year, such as CFF-2026-0042. */
export async function nextReference(
  tx: Transaction,
  kind: ReferencedKind,
  fundCode: string,
): Promise<string> {
  const year = tx.now.getUTCFullYear();
  const number = await nextInSeries(tx, `${fundCode} ${kind} ${year}`);
  return recordReference(kind, fundCode, year, number);
}
