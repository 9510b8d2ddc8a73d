import { recordReference, type ReferencedKind } from '@almoner/domain/shared';
import { required } from './find.js';
import type { Transaction } from './transaction.js';

/**
 * The next number of a series, from 1. It is taken in the command's transaction, so that a failing command leaves no
 * gap; other commands of the series wait until that transaction ends. They wait for an advisory lock and not for the
 * row, because PostgreSQL wakes all who wait for a row at every change of it, but only the next of those who wait for a
 * lock.
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
