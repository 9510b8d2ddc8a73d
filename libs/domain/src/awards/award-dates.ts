import {
  compareFinancialYears,
  financialYearEnd,
  financialYearStart,
  type FinancialYear,
  type PlainDate,
} from '../calendar/index.js';

/** The first and last day of the project that an award pays for; null where not entered. */
export interface AwardDates {
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
}

/** The usual dates of an award: from 1 April of its first year to 31 March of its last. */
export function awardDatesOf(years: readonly { financialYear: FinancialYear }[]): AwardDates {
  const inOrder = years.map((year) => year.financialYear).sort(compareFinancialYears);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return { startsOn: null, endsOn: null };
  return { startsOn: financialYearStart(first), endsOn: financialYearEnd(last) };
}
