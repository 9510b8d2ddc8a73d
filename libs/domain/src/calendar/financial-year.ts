import type { PlainDate } from './plain-date.js';

/** A financial year, 1 April to 31 March, by the calendar year in which it starts. */
export type FinancialYear = number;

/**
 * A year with a hyphen, a slash, an en dash or one of the hyphens U+2010 and U+2011, all of which occur in
 * published texts.
 */
const SPELLING = /^((?:19|20|21)\d{2})[-/\u2010\u2011\u2013](\d{2}|\d{4})$/;
const APRIL = 4;

/**
 * Reads `2023-24`, `2023/24`, `2023-2024` or `2023/2024`, with any of these hyphens. Null for any other text,
 * and where the second year does not follow the first.
 */
export function parseFinancialYear(text: string): FinancialYear | null {
  const [, first, second] = SPELLING.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return null;
  const following = String(Number(first) + 1);
  return following.endsWith(second) ? Number(first) : null;
}

/** Reads a year from a text that was checked before; throws RangeError for any other text. */
export function readFinancialYear(text: string): FinancialYear {
  const year = parseFinancialYear(text);
  if (year === null) throw new RangeError(`${text} is not a financial year`);
  return year;
}

/** A year as the API and the screens write it: `2023-24`. */
export function formatFinancialYear(year: FinancialYear): string {
  return `${year}-${String(year + 1).slice(-2)}`;
}

/** Whether a value is a year in exactly the form of the API, `2023-24`. */
export function isFinancialYearText(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const year = parseFinancialYear(value);
  return year !== null && formatFinancialYear(year) === value;
}

/** Whether a value is a year in the form of the API, all of whose days a record can name. */
export function isRecordedYear(value: unknown): value is string {
  return isFinancialYearText(value) && value >= '1990-91' && value <= '2099-00';
}

/** The financial year that a day falls in: 31 March 2024 is in 2023-24. */
export function financialYearOf(date: PlainDate): FinancialYear {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) < APRIL ? year - 1 : year;
}

/** Its first day, 1 April of the calendar year it starts in. */
export function financialYearStart(year: FinancialYear): PlainDate {
  return `${year}-04-01`;
}

/** Its last day, 31 March of the next calendar year. */
export function financialYearEnd(year: FinancialYear): PlainDate {
  return `${year + 1}-03-31`;
}

/** Financial years as they are shown: the present one, then those to come, then past ones, the latest first. */
export function compareFromPresent(
  present: FinancialYear,
): (a: FinancialYear, b: FinancialYear) => number {
  const isPast = (year: FinancialYear) => year < present;
  return (a, b) => {
    if (isPast(a) !== isPast(b)) return isPast(a) ? 1 : -1;
    return isPast(a) ? compareFinancialYears(b, a) : compareFinancialYears(a, b);
  };
}

/** Negative where `a` is earlier, zero where the same, positive where later: for `sort`. */
export function compareFinancialYears(a: FinancialYear, b: FinancialYear): number {
  return Math.sign(a - b);
}
