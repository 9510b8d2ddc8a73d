import {
  characterFault,
  refusal,
  RefusalError,
  storedText,
  type RefusalCode,
} from '@almoner/domain/shared';
import { pipeline, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { LIMITS } from './limits.js';

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

/** The text of a file: UTF-8 with or without a byte order mark, otherwise Windows-1252. */
function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // finance systems and councils still write Windows-1252, in which any byte is valid
    return new TextDecoder('windows-1252').decode(content);
  }
}

/** The separators that spreadsheets write. The one that occurs most in the first line is used. */
const DELIMITERS = [',', ';', '\t'];

/** The separator of a text's cells: the comma, unless the first line has more of another separator. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split(/\r\n|\n|\r/, 1);
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface RecordsOptions {
  readonly mostRows: number;
  /** The separator; where it is `any`, the one that the first row has most of. */
  readonly delimiter?: ',' | 'any';
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SEPARATORS = DELIMITERS.map((separator) => separator.charCodeAt(0));

/**
 * Refuses a file with too many rows or cells, or with a row or a cell that is too long, by the number of the row. Reads each byte
 * once, before anything is decoded: a parser takes seconds for millions of empty cells.
 */
function checkBounds(content: Uint8Array, mostRows: number, refusals: FileRefusals): void {
  let rows = 1;
  let rowFrom = 0;
  let cellFrom = 0;
  let columns = SEPARATORS.map(() => 1);
  const cells = SEPARATORS.map(() => 0);
  let isQuoted = false;
  const refuseRow = (what: string) => unreadable(refusals, `row ${rows} has ${what}`);
  for (let at = 0; at <= content.length; at += 1) {
    const byte = content[at];
    const isEnd = byte === undefined;
    if (byte === QUOTE) isQuoted = !isQuoted;
    const separator = isQuoted ? -1 : SEPARATORS.indexOf(byte ?? -1);
    const isRowEnd = !isQuoted && (byte === LINE_FEED || byte === RETURN);
    if (separator < 0 && !isRowEnd && !isEnd) continue;
    if (at - cellFrom > LIMITS.fileCellBytes && isQuoted)
      throw unreadable(refusals, `its quotes are broken in row ${rows}`);
    if (at - cellFrom > LIMITS.fileCellBytes)
      throw refuseRow(`a cell of more than ${LIMITS.fileCellBytes.toLocaleString('en-GB')} bytes`);
    if (at - rowFrom > LIMITS.fileRowBytes)
      throw refuseRow(`more than ${LIMITS.fileRowBytes.toLocaleString('en-GB')} bytes`);
    cellFrom = at + 1;
    if (separator >= 0) {
      columns[separator]! += 1;
      if (columns[separator]! > LIMITS.fileColumns)
        throw refuseRow(`more than ${LIMITS.fileColumns} columns`);
      cells[separator]! += 1;
      if (cells[separator]! > LIMITS.fileCells)
        throw unreadable(
          refusals,
          `it has more than ${LIMITS.fileCells.toLocaleString('en-GB')} cells`,
        );
    } else if (isRowEnd) {
      rowFrom = at + 1;
      columns = SEPARATORS.map(() => 1);
      // the end of a row is two bytes in files of Windows
      const isFirstOfTwo = byte === RETURN && content[at + 1] === LINE_FEED;
      if (!isFirstOfTwo && at + 1 < content.length) rows += 1;
      if (rows > mostRows + 1) throw tooLarge(refusals, mostRows.toLocaleString('en-GB'), 'rows');
    }
  }
}

/** How many characters of a file, and how many of its rows, are read before others get their turn. */
const TURN_CHARACTERS = 65_536;
const TURN_ROWS = 500;

/**
 * A file's text in slices that end with a line, each in the form in which texts are stored. Throws the refusal of binary
 * content and of characters that nobody can see, by the number of their line. Others get their turn in between.
 */
async function* storedSlices(text: string, refusals: FileRefusals): AsyncGenerator<string> {
  const lineEnd = /\r\n?|\n/g;
  let line = 1;
  for (let from = 0; from < text.length; from = lineEnd.lastIndex) {
    lineEnd.lastIndex = from + TURN_CHARACTERS;
    if (!lineEnd.test(text)) lineEnd.lastIndex = text.length;
    const slice = text.slice(from, lineEnd.lastIndex);
    if (CONTROL.test(slice)) throw unreadable(refusals, 'it is not text; save it as CSV');
    const stored = storedText(slice);
    const lines = stored.split('\n');
    const fault = characterFault(stored);
    if (fault !== null) {
      const wrong = line + lines.findIndex((one) => characterFault(one) !== null);
      throw unreadable(refusals, `line ${wrong} has a character to leave out. ${fault}`);
    }
    line += lines.length - 1;
    yield stored;
    await setImmediate();
  }
}

/** The answers of `read` for all rows, in order; other requests get their turn in between. */
export async function inTurns<Row, Answer>(
  rows: readonly Row[],
  read: (row: Row, index: number) => Answer,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const [index, row] of rows.entries()) {
    answers.push(read(row, index));
    if (index % TURN_ROWS === TURN_ROWS - 1) await setImmediate();
  }
  return answers;
}

/**
 * The records of a CSV file in their order. Refuses binary content, too many rows, columns or bytes, and a file in which
 * a quoted cell does not end. Others get their turn while it is read.
 */
export async function csvRecords(
  content: Uint8Array,
  { mostRows, delimiter = ',' }: RecordsOptions,
  refusals: FileRefusals,
): Promise<string[][]> {
  if (content.length === 0) throw unreadable(refusals, 'it is empty');
  checkBounds(content, mostRows, refusals);
  const text = decode(content);
  const parser = parse({
    delimiter: delimiter === 'any' ? delimiterOf(text) : delimiter,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const source = Readable.from(storedSlices(text, refusals));
  // what is wrong is thrown by the loop below
  pipeline(source, parser, () => undefined);
  const found: string[][] = [];
  try {
    for await (const cells of parser) found.push(cells as string[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // the parser reads ahead of what this loop has taken, so only it knows the row
    const before = typeof error['records'] === 'number' ? error['records'] : found.length;
    throw unreadable(refusals, `its quotes are broken in row ${before + 1}`);
  }
  return found;
}
