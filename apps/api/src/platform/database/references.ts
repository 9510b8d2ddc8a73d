import { recordReference, type ReferencedKind } from '@almoner/domain/shared';
import { required } from './find.js';
import type { Transaction } from './transaction.js';

/**
 * The next reference of a kind of record in a fund this year, such as CFF-2026-0042. Taken in the transaction, so a
 * command that fails leaves no gap; and one command of a series at a time holds its counter.
 */
export async function nextReference(
  tx: Transaction,
  kind: ReferencedKind,
  fundCode: string,
): Promise<string> {
  const year = tx.now.getUTCFullYear();
  const [counter] = await tx.query<{ value: number }>(
    `INSERT INTO reference_counters AS c (series, value) VALUES ($1, 1)
     ON CONFLICT (series) DO UPDATE SET value = c.value + 1 RETURNING value`,
    [`${fundCode} ${kind} ${year}`],
  );
  return recordReference(kind, fundCode, year, required(counter).value);
}
