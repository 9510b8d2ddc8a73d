import { isUuid, refusal, RefusalError, type List } from '@almoner/domain/shared';
import type { Transaction } from '../database/transaction.js';
import type { ListQuery, Page, Total } from '../http/list-query.js';
import type { AskedList } from './list-source.js';

/** Records are counted, and most sums are made, up to this many. */
export const MOST_COUNTED = 10_000;

const PAGE_SIZE = 25;

/** The place of a page in a list: the row it begins after, or with `back` ends before, and the count of the first page. */
interface Cursor {
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

function readCursor(text: string, sort: string): Cursor {
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

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** What a list is asked for, whatever its rows are. */
type Asked = Pick<
  AskedList<List, object, object>,
  'columns' | 'from' | 'countedFrom' | 'id' | 'conditions' | 'order'
>;

async function countUpToCap(tx: Transaction, asked: Asked): Promise<Total> {
  const [row] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM
       (SELECT 1 FROM ${asked.countedFrom} WHERE ${asked.conditions.sql} LIMIT ${MOST_COUNTED + 1}) AS counted`,
    asked.conditions.parameters,
  );
  const n = row?.n ?? 0;
  return { value: Math.min(n, MOST_COUNTED), capped: n > MOST_COUNTED };
}

interface PlacedRow {
  readonly sort_value: string;
  readonly sort_id: string;
}

/** The rows beyond a cursor, away from it, in the order of the sort key and the id; `most` of them. */
function rowsBeyond<Row extends object>(
  tx: Transaction,
  asked: Asked,
  cursor: Cursor | null,
  most: number,
): Promise<(Row & PlacedRow)[]> {
  const { columns, from, id, conditions, order } = asked;
  const { expression, type } = order.key;
  const isDescending = order.descending !== (cursor?.back ?? false);
  const [direction, beyond] = isDescending ? ['DESC', '<'] : ['ASC', '>'];
  const parameters = [...conditions.parameters];
  let after = 'true';
  if (cursor !== null) {
    const n = parameters.push(cursor.value, cursor.id);
    after = `(${expression}, ${id}) ${beyond} ($${n - 1}::${type}, $${n}::uuid)`;
  }
  return tx.query(
    `SELECT ${columns}, (${expression})::text AS sort_value, ${id}::text AS sort_id
       FROM ${from}
      WHERE ${conditions.sql} AND ${after}
      ORDER BY ${expression} ${direction}, ${id} ${direction} LIMIT ${most}`,
    parameters,
  );
}

/**
 * One page of a list by keyset: the rows beyond the cursor in the order of the sort key and the id, with the cursors
 * of the pages beside it. What matches is counted on the first page; the cursors carry the count along.
 */
export async function readPage<L extends List, Row extends object, Item>(
  tx: Transaction,
  asked: AskedList<L, Row, Item>,
  { limit = PAGE_SIZE, cursor: given }: Pick<ListQuery, 'limit' | 'cursor'>,
): Promise<Page<Item>> {
  const { sort } = asked.order;
  const cursor = given === undefined ? null : readCursor(given, sort);
  const total = cursor?.total ?? (await countUpToCap(tx, asked));
  const found = await rowsBeyond<Row>(tx, asked, cursor, limit + 1);
  const isMore = found.length > limit;
  const rows = found.slice(0, limit);
  if (cursor?.back) rows.reverse();
  const place = (row: PlacedRow | undefined, back?: true) =>
    row &&
    writeCursor({ sort, value: row.sort_value, id: row.sort_id, total, ...(back && { back }) });
  const isAfter = cursor?.back === true || isMore;
  const isBefore = cursor?.back === true ? isMore : cursor !== null;
  const { shown = (row: Row) => row as unknown as Item } = asked;
  return {
    items: rows.map(({ sort_value: _value, sort_id: _id, ...row }) => shown(row as unknown as Row)),
    nextCursor: (isAfter && place(rows.at(-1))) || null,
    previousCursor: (isBefore && place(rows[0], true)) || null,
    total,
  };
}
