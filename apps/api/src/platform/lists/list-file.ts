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

/** The kinds of file that a list is given as. */
export type FileKind = 'csv' | 'xlsx';

/** Rows fetched at a time: enough that the way to the database does not count, few enough to hold. */
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

/** What stands in a field of an item; `a.b` is the field b of the object a, or of each object of the list a. */
export function fieldOf(item: object, field: string): unknown {
  // a file asks this of every cell, and few fields are nested
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

/** The text or number of a value, as every kind of file has it. */
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

/** The cell of a CSV file: amounts in pounds and shares in per cent, both with a point; nothing that a spreadsheet runs. */
function csvCell(column: ListColumn, cell: Cell): Cell {
  if (column.kind === 'money') return csvPounds(cell as number | null);
  if (column.kind === 'percent') return csvPercent(cell as number | null);
  return inert(cell);
}

/** How a workbook writes the numbers of a column. */
const NUMBER_FORMATS: Partial<Record<ListColumn['kind'], string>> = {
  money: '#,##0.00',
  percent: '0.00%',
};

/** The cell of a workbook: amounts, shares and numbers are numbers there, to be added up. */
function workbookCell({ kind }: ListColumn, cell: Cell): WorkbookValue {
  if (cell === null) return null;
  if (kind === 'money') return Number(cell) / 100;
  if (kind === 'percent') return Number(cell) / 10_000;
  return kind === 'number' ? Number(cell) : String(cell);
}

/**
 * Every item that matches, in order and batch by batch, read through one cursor of the transaction. The next batch is
 * asked for before one is given away, so that PostgreSQL and this process work at the same time.
 */
async function* batchesOf(tx: Transaction, asked: AskedList<List>): AsyncGenerator<object[]> {
  const { conditions, shown = (row: object) => row } = asked;
  // all of it will be read, not the first rows alone
  await tx.query('SET LOCAL cursor_tuple_fraction = 1');
  await tx.query(`DECLARE listed NO SCROLL CURSOR FOR ${listedSql(asked)}`, conditions.parameters);
  const fetched = () => {
    const rows = tx.query<object>(`FETCH ${BATCH} FROM listed`);
    // a fault is met where the rows are waited for, also when nobody waits any more
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

/** The rows as this process writes them. */
async function* written(columns: Columns, batches: AsyncIterable<object[]>, actor: Actor) {
  for await (const items of batches) {
    yield stringify(items.map((item) => cells(columns, item, actor, csvCell)));
  }
}

/** The text of a CSV file. PostgreSQL writes the rows itself where the domain has nothing to add to them. */
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

/** Refuses a workbook of more rows than spreadsheets and memory take: `lists.too-many-rows`. */
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
 * A list as a file, with its filters and order, from one moment of the database and however long it is. `ready` gets
 * the file when it begins; the promise ends with it. What the list refuses is refused before the file begins, and a
 * fault after that ends the download in the middle, so that half a file is never taken for the whole.
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
