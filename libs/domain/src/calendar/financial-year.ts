import type { PlainDate } from './plain-date.js';

/** A financial year, 1 April to 31 March, by the calendar year it starts in (1-product, Glossary). */
export type FinancialYear = number;

/** Hyphen, slash, en dash and the U+2010 and U+2011 hyphens: each is in the seed documents. */
const SPELLING = /^((?:19|20|21)\d{2})[-/\u2010\u2011\u2013](\d{2}|\d{4})$/;
const APRIL = 4;

/**
 * The year that a text means: `2023-24`, `2023/24`, `2023-2024` or `2023/2024`, with any of the
 * hyphens of the seeds. Null for all else, and where the second year does not follow the first.
 */
export function parseFinancialYear(text: string): FinancialYear | null {
  const [, first, second] = SPELLING.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return null;
  const following = String(Number(first) + 1);
  return following.endsWith(second) ? Number(first) : null;
}

/** The year that a text means, where it was checked to mean one; throws a `RangeError` for any other. */
export function readFinancialYear(text: string): FinancialYear {
  const year = parseFinancialYear(text);
  if (year === null) throw new RangeError(`${text} is not a financial year`);
  return year;
}

/** The one spelling of a year in the API and on screen: `2023-24`. */
export function formatFinancialYear(year: FinancialYear): string {
  return `${year}-${String(year + 1).slice(-2)}`;
}

/** Whether a value is a year in the spelling of the API, `2023-24`, and no other. */
export function isFinancialYearText(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const year = parseFinancialYear(value);
  return year !== null && formatFinancialYear(year) === value;
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

/** Negative where `a` is earlier, zero where the same, positive where later: for `sort`. */
export function compareFinancialYears(a: FinancialYear, b: FinancialYear): number {
  return Math.sign(a - b);
}
