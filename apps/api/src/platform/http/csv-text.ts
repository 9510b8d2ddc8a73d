import {
  characterFault,
  refusal,
  RefusalError,
  storedText,
  type RefusalCode,
} from '@almoner/domain/shared';
import { CsvError, parse } from 'csv-parse';

/** The refusal codes of the feature that reads a file. */
export interface FileRefusals {
  readonly unreadable: RefusalCode;
  readonly tooLarge: RefusalCode;
}

// Control characters, which no text contains: all below the space except tab and line ends, and the C1 set.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** The refusal of an unreadable file; the reason is the end of its sentence. */
export function unreadable({ unreadable: code }: FileRefusals, reason: string): RefusalError {
  const detail = `The file cannot be read: ${reason}`;
  return new RefusalError(refusal(code, { reason }, [{ pointer: '/file', detail }]));
}

/** The refusal of a file that is too large; `limit` is a number of rows or of MB. */
export function tooLarge(
  { tooLarge: code }: FileRefusals,
  limit: string | number,
  unit: string,
): RefusalError {
  const detail =
    unit === 'MB' ? `Send a file of at most ${limit} MB` : `Send at most ${limit} rows in one file`;
  return new RefusalError(refusal(code, { limit, unit }, [{ pointer: '/file', detail }]));
}

function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // finance systems and councils still write Windows-1252, in which any byte is valid
    return new TextDecoder('windows-1252').decode(content);
  }
}

/**
 * The text of an uploaded file: UTF-8 with or without a byte order mark, otherwise Windows-1252, in the form in which
 * texts are stored. Refuses binary content and characters that nobody can see.
 */
export function decodeText(content: Uint8Array, refusals: FileRefusals): string {
  if (content.length === 0) throw unreadable(refusals, 'it is empty');
  const text = decode(content);
  if (CONTROL.test(text)) throw unreadable(refusals, 'it is not text; save it as CSV');
  const stored = storedText(text);
  const fault = characterFault(stored);
  if (fault === null) return stored;
  const line = stored.split('\n').findIndex((one) => characterFault(one) !== null) + 1;
  throw unreadable(refusals, `line ${line} has a character to leave out. ${fault}`);
}

/** The separators that spreadsheets write. The one that occurs most in the first line is used. */
const DELIMITERS = [',', ';', '\t'];

/** The separator of a text's cells: the comma, unless the first line has more of another separator. */
export function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split(/\r\n|\n|\r/, 1);
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface RecordsOptions {
  readonly mostRows: number;
  readonly delimiter?: string;
}

/** The records of a CSV text in the order of the file. Refuses a text in which a quoted cell does not end. */
export async function csvRecords(
  text: string,
  { mostRows, delimiter = ',' }: RecordsOptions,
  refusals: FileRefusals,
): Promise<string[][]> {
  const parser = parse(text, {
    delimiter,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const found: string[][] = [];
  try {
    for await (const cells of parser) {
      found.push(cells as string[]);
      if (found.length > mostRows + 1)
        throw tooLarge(refusals, mostRows.toLocaleString('en-GB'), 'rows');
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // the parser reads ahead of what this loop has taken, so only it knows the row
    const before = typeof error['records'] === 'number' ? error['records'] : found.length;
    throw unreadable(refusals, `its quotes are broken in row ${before + 1}`);
  }
  return found;
}
