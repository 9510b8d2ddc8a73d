import { comparePlainDates, formatDate, isRecordedDay, type PlainDate } from '../calendar/index.js';
import { formatPounds, isPence, pence } from '../money/index.js';
import {
  accept,
  permits,
  refuse,
  type ActionTable,
  type Actor,
  type Decision,
} from '../shared/index.js';
import { referenceDefinition, type ReferenceKey, type ReferenceUnit } from './reference-keys.js';

/** A value as the database and JSON keep it: a number, a text, or a list of days. */
export type StoredValue = number | string | readonly string[];

const MOST_TEXT = 4000;
const MOST_NUMBER = 100_000;

/** What each unit accepts, in the words beside the field. */
const UNIT_RULES: Readonly<
  Record<ReferenceUnit, { readonly fits: (value: StoredValue) => boolean; readonly ask: string }>
> = {
  pence: { fits: (value) => isPence(value) && value >= 0, ask: 'Enter an amount in whole pence' },
  days: { fits: isCount, ask: 'Enter a whole number of days' },
  months: { fits: isCount, ask: 'Enter a whole number of months' },
  years: { fits: isCount, ask: 'Enter a whole number of years' },
  'basis-points': { fits: isCount, ask: 'Enter a whole number of basis points' },
  date: { fits: isRecordedDay, ask: 'Enter a real date as YYYY-MM-DD' },
  dates: { fits: areDates, ask: 'Enter real dates as YYYY-MM-DD, one on each line' },
  text: {
    fits: (value) => typeof value === 'string' && value.length > 0 && value.length <= MOST_TEXT,
    ask: `Enter a text of at most ${MOST_TEXT} characters`,
  },
};

const NUMBER_UNITS: readonly ReferenceUnit[] = ['pence', 'days', 'months', 'years', 'basis-points'];

function isCount(value: StoredValue): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_NUMBER;
}

function areDates(value: StoredValue): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isRecordedDay);
}

function valueOf(unit: ReferenceUnit, text: string): StoredValue {
  const plain = text.trim();
  if (NUMBER_UNITS.includes(unit)) return /^\d{1,16}$/.test(plain) ? Number(plain) : plain;
  if (unit !== 'dates') return plain;
  return [...new Set(plain.split(/[\s,;]+/))].sort(comparePlainDates);
}

/**
 * Reads the value of a key as people and the API write it: digits, a day, days one on each line, or a text. Refuses
 * with `shared.invalid` at `/value` what does not fit the unit of the key.
 */
export function readReferenceValue(key: ReferenceKey, text: string): Decision<StoredValue> {
  const { unit } = referenceDefinition(key);
  const value = valueOf(unit, text);
  const { fits, ask } = UNIT_RULES[unit];
  return fits(value)
    ? accept(value)
    : refuse('shared.invalid', {}, [{ pointer: '/value', detail: ask }]);
}

/** The value as `readReferenceValue` reads it again. */
export function referenceValueText(value: StoredValue): string {
  return typeof value === 'object' ? value.join('\n') : String(value);
}

function counted(value: StoredValue, one: string): string {
  return value === 1 ? `1 ${one}` : `${String(value)} ${one}s`;
}

/** The value in words: "£100,000", "3 months", "1 July 2023"; lists of days as how many and of which years. */
export function referenceValueWords(key: ReferenceKey, value: StoredValue): string {
  const { unit } = referenceDefinition(key);
  if (typeof value === 'object') {
    const [first = '', last = ''] = [value.at(0), value.at(-1)];
    return `${counted(value.length, 'day')} from ${first.slice(0, 4)} to ${last.slice(0, 4)}`;
  }
  if (unit === 'pence') return formatPounds(pence(value as number));
  if (unit === 'date') return formatDate(value as string);
  if (unit === 'text') return value as string;
  if (unit === 'basis-points') return `${Number(value) / 100} %`;
  return counted(value, unit.slice(0, -1));
}

/** A value that somebody wants to record. */
export interface NewReferenceValue {
  readonly key: ReferenceKey;
  /** As `readReferenceValue` reads it. */
  readonly value: string;
  /** The first day on which it is in force. */
  readonly fromDay: PlainDate;
  readonly source: string;
}

/**
 * Records a value from a day on. Administrators only. The day is today or later, because what was done before stays as
 * it was: `shared.invalid` at `/fromDay`.
 */
export function decideRecordReferenceValue(
  wanted: NewReferenceValue,
  today: PlainDate,
  actor: Actor,
): Decision<StoredValue> {
  if (!permits(actor, 'reference-data.edit')) return refuse('shared.not-permitted');
  if (comparePlainDates(wanted.fromDay, today) < 0) {
    const detail = 'Enter today or a later day: what was done before stays as it was';
    return refuse('shared.invalid', {}, [{ pointer: '/fromDay', detail }]);
  }
  return readReferenceValue(wanted.key, wanted.value);
}

/** The audit actions of reference data and the words of their history. */
export const REFERENCE_DATA_ACTIONS = {
  'reference-data.record': { history: 'Reference value recorded' },
} satisfies ActionTable;
