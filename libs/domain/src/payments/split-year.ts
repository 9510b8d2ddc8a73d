import { financialYearStart, type FinancialYear, type PlainDate } from '../calendar/index.js';
import { allocatePence, type Pence } from '../money/index.js';

/** The largest number of instalments in a year: one a month. */
export const MOST_PARTS = 12;

/** One of the equal instalments of a year. */
export interface YearPart {
  readonly amountPence: Pence;
  readonly dueOn: PlainDate;
}

/** The first day of the month `months` after the start of the financial year. */
function firstDayAfter(year: FinancialYear, months: number): PlainDate {
  const [start, month] = financialYearStart(year).split('-').map(Number) as [number, number];
  const index = month - 1 + months;
  const inYear = start + Math.floor(index / 12);
  return `${inYear}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/**
 * Splits what is left of a year into `parts` equal instalments over its months; they add up exactly
 * (docs/glossary.md, money rule 2). Throws RangeError unless there are 1 to 12 parts.
 */
export function splitYearEvenly(year: FinancialYear, left: Pence, parts: number): YearPart[] {
  if (!Number.isInteger(parts) || parts < 1 || parts > MOST_PARTS)
    throw new RangeError(`A year is split into 1 to ${MOST_PARTS} instalments`);
  const amounts = allocatePence(left, Array<number>(parts).fill(1));
  return amounts.map((amountPence, index) => ({
    amountPence,
    dueOn: firstDayAfter(year, Math.floor((index * 12) / parts)),
  }));
}

const QUARTERS = 4;

/**
 * The instalments that are proposed for what is left of a year (docs/glossary.md, No money ahead of need): one for each
 * quarter that has not ended yet, equal and adding up exactly (docs/glossary.md, money rule 2). Each is due on the first
 * day of its quarter, that of the running quarter today. A year that has ended gets one instalment, due today.
 */
export function proposeQuarters(year: FinancialYear, left: Pence, today: PlainDate): YearPart[] {
  const begins = Array.from({ length: QUARTERS }, (_none, index) => firstDayAfter(year, 3 * index));
  const open = begins.filter((_day, index) => firstDayAfter(year, 3 * (index + 1)) > today);
  const dueDays = open.map((day) => (day < today ? today : day));
  if (dueDays.length === 0) return [{ amountPence: left, dueOn: today }];
  const amounts = allocatePence(left, Array<number>(dueDays.length).fill(1));
  return amounts.map((amountPence, index) => ({ amountPence, dueOn: dueDays[index] ?? today }));
}
