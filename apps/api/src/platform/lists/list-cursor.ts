import { isUuid, refusal, RefusalError } from '@almoner/domain/shared';
import type { Total } from '../http/list-query.js';

/** How many records are counted at most, and added up in most totals. */
export const MOST_COUNTED = 10_000;

/** The count of a list that has more records than are counted. */
export const CAPPED: Total = { value: MOST_COUNTED, capped: true };

/**
 * The position of a page in a list: the row after which it begins or, with `back`, before which it ends; with the count
 * made on the first page.
 */
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

/**
 * Whether the first page of a list counted more records than the limit; false where there is no cursor, or it does not
 * say so.
 */
export function isCappedBy(cursor: string | undefined, sort: string): boolean {
  return cursor !== undefined && readCursor(cursor, sort).total.capped;
}

/** Reads a cursor. Refuses one that belongs to another list or order. */
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

/** Writes a cursor as text for an address. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}
