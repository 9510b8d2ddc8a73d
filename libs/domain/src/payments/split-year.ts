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
