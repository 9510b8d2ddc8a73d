import { recordReference, type ReferencedKind } from '@almoner/domain/shared';
import { required } from './find.js';
import type { Transaction } from './transaction.js';

/**
 * The next number of a series, from 1. It is taken in the command's transaction, so that a failing command leaves no
 * gap; other commands of the series wait until that transaction ends.
 */
export async function nextInSeries(tx: Transaction, series: string): Promise<number> {
  const [counter] = await tx.query<{ value: number }>('SELECT next_in_series($1) AS value', [
    series,
  ]);
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
