import { isUuid, refusal, RefusalError } from '@almoner/domain/shared';
import type { Total } from '../http/list-query.js';

/** Records are counted, and most sums are made, up to this many. */
export const MOST_COUNTED = 10_000;

/** The count of a list that is longer than is counted. */
export const CAPPED: Total = { value: MOST_COUNTED, capped: true };

/** The place of a page in a list: the row it begins after, or with `back` ends before, and the count of the first page. */
export interface Cursor {
  readonly sort: string;
  readonly value: string;
  readonly id: string;
  readonly total: Total;
  readonly back?: true;
}

function isTotal(total: unknown): total is Total {
  const { value, capped } = (total ?? {}) as Total;
  return Number.isSafeInteger(value) && typeof capped === 'boolean';
}

/** Whether the first page of a list counted more than the cap; false without a cursor that says so. */
export function isCappedBy(cursor: string | undefined, sort: string): boolean {
  return cursor !== undefined && readCursor(cursor, sort).total.capped;
}

/** Reads a cursor; refuses one of another list or order. */
export function readCursor(text: string, sort: string): Cursor {
  try {
    const read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Cursor;
    const isWhole = typeof read.value === 'string' && isUuid(read.id) && isTotal(read.total);
    if (read.sort === sort && isWhole) return read;
  } catch {
    // falls through to the refusal
  }
  const detail = 'This cursor does not belong to this list and order.';
  throw new RefusalError(refusal('shared.invalid', {}, [{ pointer: '/cursor', detail }]));
}

/** Writes a cursor as it stands in an address. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}
