import { isUuid, refusal, RefusalError } from '@almoner/domain/shared';
import type { Transaction } from '../database/transaction.js';
import type { Conditions } from './conditions.js';
import type { ListQuery, Page, Total } from './list-query.js';
import type { SortKey } from './sorting.js';

const MOST_COUNTED = 10_000;

/** The parts of a list query. Everything here is written by us; only parameters come from outside. */
export interface ListStatement {
  readonly columns: string;
  readonly from: string;
  /** The unique id that breaks ties. */
  readonly id: string;
  readonly conditions: Conditions;
  readonly sorts: Readonly<Record<string, SortKey>>;
}

interface Cursor {
  readonly sort: string;
  readonly value: string;
  readonly id: string;
}

function malformed(pointer: string, detail: string): RefusalError {
  return new RefusalError(refusal('shared.invalid', {}, [{ pointer, detail }]));
}

function readCursor(text: string, sort: string): Cursor {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const { sort: s, value, id } = read as Cursor;
    if (s === sort && typeof value === 'string' && isUuid(id)) return { sort, value, id };
  } catch {
    // falls through to the refusal
  }
  throw malformed('/cursor', 'This cursor does not belong to this list and order.');
}

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

async function countUpToCap(tx: Transaction, statement: ListStatement): Promise<Total> {
  const [row] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM
       (SELECT 1 FROM ${statement.from} WHERE ${statement.conditions.sql} LIMIT ${MOST_COUNTED + 1}) AS counted`,
    statement.conditions.parameters,
  );
  const n = row?.n ?? 0;
  return { value: Math.min(n, MOST_COUNTED), capped: n > MOST_COUNTED };
}

interface SortedRow {
  readonly sort_value: string;
  readonly sort_id: string;
}

/** The rows after a cursor, in the order of the sort key and the id; `most` of them. */
function rowsAfter<Row extends object>(
  tx: Transaction,
  statement: ListStatement,
  key: SortKey & { readonly descending: boolean },
  cursor: Cursor | null,
  most: number,
): Promise<(Row & SortedRow)[]> {
  const { columns, from, id, conditions } = statement;
  const [direction, beyond] = key.descending ? ['DESC', '<'] : ['ASC', '>'];
  const parameters = [...conditions.parameters];
  let after = 'true';
  if (cursor !== null) {
    const n = parameters.push(cursor.value, cursor.id);
    after = `(${key.expression}, ${id}) ${beyond} ($${n - 1}::${key.type}, $${n}::uuid)`;
  }
  return tx.query(
    `SELECT ${columns}, (${key.expression})::text AS sort_value, ${id}::text AS sort_id
       FROM ${from}
      WHERE ${conditions.sql} AND ${after}
      ORDER BY ${key.expression} ${direction}, ${id} ${direction} LIMIT ${most}`,
    parameters,
  );
}

/**
 * One page by keyset: rows after the cursor in the order of the sort key and the id.
 * `sort` names a key of the statement, `-` before it means descending.
 */
export async function keysetPage<Row extends object>(
  tx: Transaction,
  statement: ListStatement,
  { sort, limit = 25, cursor: given }: ListQuery & { readonly sort: string },
): Promise<Page<Row>> {
  const key = statement.sorts[sort.replace(/^-/, '')];
  if (!key) throw malformed('/sort', 'This list cannot be sorted by that.');
  const order = { ...key, descending: sort.startsWith('-') };
  const cursor = given === undefined ? null : readCursor(given, sort);
  const total = await countUpToCap(tx, statement);
  const rows = await rowsAfter<Row>(tx, statement, order, cursor, limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const nextCursor = last ? writeCursor({ sort, value: last.sort_value, id: last.sort_id }) : null;
  const items = rows
    .slice(0, limit)
    .map(({ sort_value: _v, sort_id: _i, ...item }) => item as unknown as Row);
  return { items, nextCursor, previousCursor: null, total };
}
