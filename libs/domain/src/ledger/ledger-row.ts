import { isPlainDate, type PlainDate } from '../calendar/index.js';
import { parsePounds, POUNDS_FAULT_WORDS, type Pence } from '../money/index.js';
import type { DateSpelling, LedgerProfile } from './ledger-profiles.js';

/** What a row of a ledger file contains; a credit is negative. */
export interface LedgerEntry {
  readonly date: PlainDate;
  readonly amountPence: Pence;
  readonly reference: string;
  readonly payee: string;
}

/** An error in a row, with the heading of its column. */
export interface LedgerRowError {
  readonly column: string;
  readonly detail: string;
}

export type LedgerRow =
  | { readonly ok: true; readonly line: LedgerEntry }
  | { readonly ok: false; readonly errors: readonly LedgerRowError[] };

type Field<T> = { readonly value: T } | { readonly fault: string };

const LONGEST_TEXT = 200;

const SPELLINGS: Readonly<Record<DateSpelling, RegExp>> = {
  'DD/MM/YYYY': /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
};

function readDate(text: string, spellings: readonly DateSpelling[]): Field<PlainDate> {
  for (const spelling of spellings) {
    const { year = '', month = '', day = '' } = SPELLINGS[spelling].exec(text)?.groups ?? {};
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isPlainDate(date)) return { value: date };
  }
  return { fault: text === '' ? 'Enter a date' : `Enter a real date as ${spellings.join(' or ')}` };
}

function readAmount(text: string): Field<Pence> {
  const read = parsePounds(text, { allowNegative: true });
  return read.ok ? { value: read.value } : { fault: POUNDS_FAULT_WORDS[read.reason] };
}

/** Reads a text. Refuses a NUL or half a surrogate pair, which PostgreSQL cannot store. */
function readText(text: string): Field<string> {
  if (text.includes('\0') || !text.isWellFormed())
    return { fault: 'This has a character that cannot be kept' };
  if (text.length > LONGEST_TEXT) return { fault: `Use ${LONGEST_TEXT} characters or fewer` };
  return { value: text };
}

/** The fields of a row as they were read, with or without errors. */
interface ReadFields {
  readonly date: Field<PlainDate>;
  readonly amount: Field<Pence>;
  readonly reference: Field<string>;
  readonly payee: Field<string>;
}

const FIELDS = ['date', 'amount', 'reference', 'payee'] as const;

function readFields(profile: LedgerProfile, cells: readonly string[]): ReadFields {
  const { headings, columns, dates } = profile;
  const cell = (column: string): string => (cells[headings.indexOf(column)] ?? '').trim();
  return {
    date: readDate(cell(columns.date), dates),
    amount: readAmount(cell(columns.amount)),
    reference: readText(cell(columns.reference)),
    payee: readText(cell(columns.payee)),
  };
}

function entryOf({ date, amount, reference, payee }: ReadFields): LedgerEntry | null {
  if ('fault' in date || 'fault' in amount || 'fault' in reference || 'fault' in payee) return null;
  return {
    date: date.value,
    amountPence: amount.value,
    reference: reference.value,
    payee: payee.value,
  };
}

function hasWidth(profile: LedgerProfile, cells: readonly string[]): boolean {
  const extra = cells.slice(profile.headings.length);
  return cells.length >= profile.headings.length && extra.every((cell) => cell.trim() === '');
}

/**
 * Reads a row by its profile: date, amount in pounds (commas, £, brackets or minus for a credit), reference and
 * payee. Reports all errors of the row together.
 */
export function readLedgerRow(profile: LedgerProfile, cells: readonly string[]): LedgerRow {
  const { headings, columns } = profile;
  if (!hasWidth(profile, cells)) {
    const detail = `The row has ${cells.length} cells, not ${headings.length}`;
    return { ok: false, errors: [{ column: headings[0] ?? '', detail }] };
  }
  const fields = readFields(profile, cells);
  const line = entryOf(fields);
  if (line !== null) return { ok: true, line };
  const errors = FIELDS.flatMap((name) => {
    const field = fields[name];
    return 'fault' in field ? [{ column: columns[name], detail: field.fault }] : [];
  });
  return { ok: false, errors };
}
