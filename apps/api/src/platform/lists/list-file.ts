import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import {
  isForAudience,
  MOST_WORKBOOK_ROWS,
  permits,
  refusal,
  RefusalError,
  type Actor,
  type List,
  type ListColumn,
} from '@almoner/domain/shared';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { Transaction } from '../database/transaction.js';
import { csvPercent, csvPounds, inert } from '../http/csv.js';
import { WORKBOOK } from '../http/routes.js';
import { copySql } from './list-copy.js';
import { listedSql, type AskedList } from './list-source.js';
import { Workbook, type WorkbookValue } from './workbook.js';

/** The kinds of file that a list can be exported as. */
export type FileKind = 'csv' | 'xlsx';

/** How many rows are fetched at once: enough that round trips to the database do not matter, few enough for memory. */
const BATCH = 2000;

/** The columns of the files of a list for their reader. */
function fileColumns(list: List, actor: Actor): [key: string, column: ListColumn][] {
  return Object.entries(list.columns).filter(
    ([, { only, permission }]) =>
      only !== 'page' &&
      (permission === undefined ||
        (isForAudience(permission, actor.audience) && permits(actor, permission))),
  );
}

/** The value of an item's field. `a.b` is the field b of the object a, or of every object in the list a. */
export function fieldOf(item: object, field: string): unknown {
  // a faster way for plain fields, since this runs for every cell of a file and few fields are nested
  if (!field.includes('.')) return (item as Record<string, unknown>)[field];
  return field
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        Array.isArray(value)
          ? value.map((each: Record<string, unknown>) => each[name])
          : (value as Record<string, unknown> | null)?.[name],
      item,
    );
}

type Cell = string | number | null;

/** The text or number of a value, the same in every kind of file. */
function cellOf(column: ListColumn, value: unknown, { audience }: Actor): Cell {
  if (value === null || value === undefined) return column.fileNone ?? null;
  switch (column.kind) {
    case 'texts':
      return (value as string[]).map((text) => column.words?.[audience][text] ?? text).join('; ');
    case 'choice':
      return column.words?.[audience][value as string] ?? (value as string);
    case 'instant':
      return new Date(value as string).toISOString();
    case 'flag':
      return value === true ? 'yes' : 'no';
    default:
      return typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
  }
}

/**
 * The cell of a CSV file: amounts in pounds and shares in per cent, both with a decimal point; formulas are made
 * harmless.
 */
function csvCell(column: ListColumn, cell: Cell): Cell {
  if (typeof cell === 'string' && cell === column.fileNone) return cell;
  if (column.kind === 'money') return csvPounds(cell as number | null);
  if (column.kind === 'percent') return csvPercent(cell as number | null);
  return inert(cell);
}

/** The number format of a workbook's column, by kind. */
const NUMBER_FORMATS: Partial<Record<ListColumn['kind'], string>> = {
  money: '#,##0.00',
  percent: '0.00%',
};

/** The cell of a workbook, where amounts, shares and numbers are numbers that can be added up. */
function workbookCell({ kind, fileNone }: ListColumn, cell: Cell): WorkbookValue {
  if (cell === null || (typeof cell === 'string' && cell === fileNone)) return cell;
  if (kind === 'money') return Number(cell) / 100;
  if (kind === 'percent') return Number(cell) / 10_000;
  return kind === 'number' ? Number(cell) : String(cell);
}

/**
 * All matching items in order, batch by batch, read through one database cursor. The next batch is requested before the
 * present one is handed on, so that PostgreSQL and this process work at the same time.
 */
async function* batchesOf(tx: Transaction, asked: AskedList<List>): AsyncGenerator<object[]> {
  const { conditions, shown = (row: object) => row } = asked;
  // tells PostgreSQL that all rows will be read, not only the first ones
  await tx.query('SET LOCAL cursor_tuple_fraction = 1');
  await tx.query(`DECLARE listed NO SCROLL CURSOR FOR ${listedSql(asked)}`, conditions.parameters);
  const fetched = () => {
    const rows = tx.query<object>(`FETCH ${BATCH} FROM listed`);
    // the error is thrown where the rows are awaited; this avoids an unhandled rejection where nobody awaits them any
    // more
    rows.catch(() => undefined);
    return rows;
  };
  for (let next = fetched(); ;) {
    const rows = await next;
    if (rows.length === BATCH) next = fetched();
    yield rows.map(shown);
    if (rows.length < BATCH) return;
  }
}

type Columns = ReturnType<typeof fileColumns>;

function cells<Out>(
  columns: Columns,
  item: object,
  actor: Actor,
  write: (column: ListColumn, cell: Cell) => Out,
): Out[] {
  return columns.map(([key, column]) =>
    write(column, cellOf(column, fieldOf(item, column.field ?? key), actor)),
  );
}

function headings(columns: Columns): string[] {
  return columns.map(([, { heading, fileHeading = heading }]) => fileHeading);
}

/** The lines of a CSV file for the items, written by this process. */
async function* written(columns: Columns, batches: AsyncIterable<object[]>, actor: Actor) {
  for await (const items of batches) {
    yield stringify(items.map((item) => cells(columns, item, actor, csvCell)));
  }
}

/** The text of a CSV file. PostgreSQL writes the rows itself where the domain adds nothing to them. */
async function* csvText(
  tx: Transaction,
  columns: Columns,
  asked: AskedList<List>,
): AsyncGenerator<string | Buffer> {
  yield stringify([headings(columns)], { bom: true });
  if (asked.shown) yield* written(columns, batchesOf(tx, asked), tx.actor);
  else yield* await tx.copied(copySql(asked, columns, tx.actor.audience));
}

function csvFile(name: string, out: PassThrough): StreamableFile {
  return new StreamableFile(out, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}.csv"`,
  });
}

/** Refuses a workbook with more rows than spreadsheets and memory can take: `lists.too-many-rows`. */
export async function workbookFile(
  list: List,
  columns: Columns,
  batches: AsyncIterable<object[]>,
  actor: Actor,
): Promise<StreamableFile> {
  const formats = columns.map(([, { kind }]) => NUMBER_FORMATS[kind] ?? null);
  const workbook = new Workbook({ headings: headings(columns), formats });
  try {
    let count = 0;
    for await (const items of batches) {
      count += items.length;
      if (count > MOST_WORKBOOK_ROWS)
        throw new RefusalError(refusal('lists.too-many-rows', { most: MOST_WORKBOOK_ROWS }));
      workbook.add(items.map((item) => cells(columns, item, actor, workbookCell)));
    }
    return new StreamableFile(await workbook.finish(), {
      type: WORKBOOK,
      disposition: `attachment; filename="${list.name}.xlsx"`,
    });
  } finally {
    workbook.close();
  }
}

/**
 * Writes a list as a file of any length, with its filters and order, all from one moment of the database. `ready` gets
 * the file when it begins; the promise settles when it ends. A query that the list refuses is refused before the file
 * begins. An error after that ends the download in the middle, so that nobody takes half a file for the whole.
 */
export async function writeFile<L extends List, Row extends object, Item extends object>(
  tx: Transaction,
  list: L,
  asked: AskedList<L, Row, Item>,
  kind: FileKind,
  ready: (file: StreamableFile) => void,
): Promise<void> {
  const columns = fileColumns(list, tx.actor);
  const all = asked as unknown as AskedList<List>;
  if (kind === 'xlsx')
    return ready(await workbookFile(list, columns, batchesOf(tx, all), tx.actor));
  const out = new PassThrough();
  ready(csvFile(list.name, out));
  await pipeline(csvText(tx, columns, all), out);
}
