import type { Transaction } from './transaction.js';

/**
 * The next reference of a series, such as CFF-2026-0042: prefix, calendar year, running number of at
 * least four digits. Taken in the transaction, so a command that fails leaves no gap.
 */
export async function nextReference(tx: Transaction, prefix: string): Promise<string> {
  const series = `${prefix}-${tx.now.getUTCFullYear()}`;
  const [row] = await tx.query<{ value: number }>(
    `INSERT INTO reference_counters AS c (prefix, value) VALUES ($1, 1)
     ON CONFLICT (prefix) DO UPDATE SET value = c.value + 1 RETURNING value`,
    [series],
  );
  return `${series}-${String(row?.value).padStart(4, '0')}`;
}
