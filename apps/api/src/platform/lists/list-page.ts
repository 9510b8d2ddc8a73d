import type { List } from '@almoner/domain/shared';
import type { Reading } from '../database/transaction.js';
import type { ListQuery, Page, Total } from '../http/list-query.js';
import { MOST_COUNTED, readCursor, writeCursor, type Cursor } from './list-cursor.js';
import type { AskedList } from './list-source.js';

const PAGE_SIZE = 25;

/** The parts of an asked list that do not depend on the type of its rows. */
type Asked = Pick<
  AskedList<List, object, object>,
  'columns' | 'from' | 'countedFrom' | 'id' | 'conditions' | 'order' | 'found' | 'total'
>;

/** SQL that counts the matching records, up to one more than the limit. */
export function counted({
  countedFrom,
  conditions,
}: Pick<Asked, 'countedFrom' | 'conditions'>): string {
  return `(SELECT count(*)::int FROM
    (SELECT 1 FROM ${countedFrom} WHERE ${conditions.sql} LIMIT ${MOST_COUNTED + 1}) AS matching)`;
}

function totalOf(n: number): Total {
  return { value: Math.min(n, MOST_COUNTED), capped: n > MOST_COUNTED };
}

interface PlacedRow {
  readonly sort_value: string;
  readonly sort_id: string;
}

interface FoundRow extends PlacedRow {
  readonly sort_key: unknown;
  readonly counted: number | null;
}

/** SQL of the rows in the order of an expression; only those beyond a position where the parameters contain one. */
function rowsBy(
  { columns, from, id, conditions, order }: Asked,
  { expression, condition }: { readonly expression: string; readonly condition: string },
  place: { readonly isDescending: boolean; readonly isBeyond: boolean; readonly most: number },
): string {
  const [direction, beyond] = place.isDescending ? ['DESC', '<'] : ['ASC', '>'];
  const n = conditions.parameters.length + 1;
  const value = `$${n}::${order.key.type}`;
  // the second clause follows from the first, but lets PostgreSQL use an index of a table other than that of the id
  const after = place.isBeyond
    ? `(${expression}, ${id}) ${beyond} (${value}, $${n + 1}::uuid) AND ${expression} ${beyond}= ${value}`
    : 'true';
  return `SELECT ${columns}, (${expression})::text AS sort_value, ${id} AS sort_id, ${expression} AS sort_key
      FROM ${from}
     WHERE ${conditions.sql} AND ${condition} AND ${after}
     ORDER BY ${expression} ${direction}, ${id} ${direction} LIMIT ${place.most}`;
}

/** At most `most` rows beyond a cursor, in the order of the sort key and the id, in the direction of the page. */
function rowsBeyond<Row extends object>(
  tx: Reading,
  asked: Asked,
  cursor: Cursor | null,
  most: number,
): Promise<(Row & FoundRow)[]> {
  const { key, descending } = asked.order;
  const place = {
    isDescending: descending !== (cursor?.back ?? false),
    isBeyond: cursor !== null,
    most,
  };
  const { apart } = key;
  const direction = place.isDescending ? 'DESC' : 'ASC';
  const rows =
    apart === undefined
      ? rowsBy(asked, { expression: key.expression, condition: 'true' }, place)
      : `(${rowsBy(asked, { expression: key.expression, condition: `NOT (${apart.condition})` }, place)})
         UNION ALL (${rowsBy(asked, { expression: `${apart.value}::${key.type}`, condition: apart.condition }, place)})
         ORDER BY sort_key ${direction}, sort_id ${direction} LIMIT ${most}`;
  const isCounted = cursor === null && asked.total === undefined;
  // where all records are on the page, the page is their count
  const found = '(count(*) OVER ())::int';
  const count = isCounted
    ? `CASE WHEN ${found} < ${most} THEN ${found} ELSE ${counted(asked)} END`
    : 'NULL::int';
  const sql = `SELECT listed.*, ${count} AS counted FROM (${rows}) AS listed`;
  const beyond = cursor === null ? [] : [cursor.value, cursor.id];
  const parameters = [...asked.conditions.parameters, ...beyond];
  // the best plan depends on how many records were found, so the statement is not prepared
  if (asked.found === 'many') return tx.inOrder(sql, parameters);
  return asked.found === 'few' ? tx.query(sql, parameters) : tx.prepared(sql, parameters);
}

/**
 * One page of a list by keyset: the rows beyond the cursor in the order of the sort key and the id, with the cursors of
 * the previous and next pages. Matching records are counted on the first page; the cursors carry that count to the
 * others.
 */
export async function readPage<L extends List, Row extends object, Item>(
  tx: Reading,
  asked: AskedList<L, Row, Item>,
  { limit = PAGE_SIZE, cursor: given }: Pick<ListQuery, 'limit' | 'cursor'>,
): Promise<Page<Item>> {
  const { sort } = asked.order;
  const cursor = given === undefined ? null : readCursor(given, sort);
  const isEmpty = asked.total?.value === 0;
  const found = isEmpty ? [] : await rowsBeyond<Row>(tx, asked, cursor, limit + 1);
  const total = cursor?.total ?? asked.total ?? totalOf(found[0]?.counted ?? 0);
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
    items: rows.map(({ sort_value: _value, sort_id: _id, sort_key: _key, counted: _n, ...row }) =>
      shown(row as unknown as Row),
    ),
    nextCursor: (isAfter && place(rows.at(-1))) || null,
    previousCursor: (isBefore && place(rows[0], true)) || null,
    total,
  };
}
