import { TOO_LARGE } from '@almoner/domain/money';
import { inertText } from '@almoner/domain/shared';
import { pipeline, Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { ListQuery, Page } from './list-query.js';

/** A column of an export: its heading, and its cell for an item. */
export interface CsvColumn<T> {
  readonly heading: string;
  readonly value: (item: T) => string | number | null;
}

/** A cell that no spreadsheet runs as a formula. */
export function inert(cell: string | number | null): string | number | null {
  return typeof cell === 'string' ? inertText(cell) : cell;
}

const EXPORT_PAGE = 500;

/** Fetches one page of the list that is exported. */
type FetchPage<T, Query extends ListQuery> = (query: Query) => Promise<Page<T>>;

async function* rows<T>(
  columns: readonly CsvColumn<T>[],
  first: Page<T>,
  fetch: (cursor: string) => Promise<Page<T>>,
): AsyncGenerator<(string | number | null)[]> {
  yield columns.map((c) => c.heading);
  for (let page = first; ; page = await fetch(page.nextCursor)) {
    for (const item of page.items) yield columns.map((c) => inert(c.value(item)));
    if (page.nextCursor === null) return;
  }
}

function hundredths(value: number | null): string | null {
  if (value === null) return null;
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Pence as pounds with a point, for a spreadsheet: 39949600 → 399496.00. */
export function csvPounds(pence: number | null): string | null {
  return hundredths(pence);
}

/** A sum as pounds with a point, or that it is too large to show (docs/glossary.md). */
export function csvSum(pence: number | null): string | null {
  return pence === null ? TOO_LARGE : csvPounds(pence);
}

/** Basis points as per cent with a point, for a spreadsheet: 7350 → 73.50. */
export function csvPercent(basisPoints: number | null): string | null {
  return hundredths(basisPoints);
}

/**
 * Every page of a list, with its filters and order, as one CSV file, streamed; formulas are escaped so that no cell
 * runs in a spreadsheet. What the list refuses is refused before the file begins.
 */
export async function csvFile<T, Query extends ListQuery>(
  name: string,
  columns: readonly CsvColumn<T>[],
  query: Query,
  fetch: FetchPage<T, Query>,
): Promise<StreamableFile> {
  const page = (cursor?: string) => fetch({ ...query, limit: EXPORT_PAGE, cursor });
  const first = await page();
  const csv = stringify({ bom: true });
  // an error ends the download in the middle, so that nobody takes half a file for the whole
  pipeline(Readable.from(rows(columns, first, page)), csv, () => undefined);
  return new StreamableFile(csv, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}.csv"`,
  });
}
