import { inertText } from '@almoner/domain/shared';

/** One cell of an export: text or a number, so that a figure stays a number in a spreadsheet. */
export type CsvCell = string | number | null;

const NEEDS_QUOTES = /[",\r\n]/;

function csvField(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = inertText(cell);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows as CSV text (RFC 4180: CRLF, quotes doubled). */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => row.map(csvField).join(',')).join('\r\n') + '\r\n';
}

/** Downloads content that the page has as a file. */
export function offerFile(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** Downloads rows that are on the page as a CSV file. */
export function downloadCsv(fileName: string, rows: readonly (readonly CsvCell[])[]): void {
  // the byte order mark tells spreadsheets that the text is UTF-8
  offerFile(fileName, new Blob(['\ufeff', csvText(rows)], { type: 'text/csv;charset=utf-8' }));
}
