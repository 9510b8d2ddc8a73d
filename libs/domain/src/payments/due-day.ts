import {
  financialYearEnd,
  financialYearStart,
  formatDate,
  formatFinancialYear,
  type FinancialYear,
  type PlainDate,
} from '../calendar/index.js';

/**
 * Why money of a financial year cannot fall due on a day; null where it can. It falls due within its year, and once the
 * year is over, on any later day: what is late can still be paid until the year is closed.
 */
export function dueDayFault(
  financialYear: FinancialYear,
  dueOn: PlainDate,
  today: PlainDate,
): string | null {
  const year = formatFinancialYear(financialYear);
  const begins = financialYearStart(financialYear);
  const ends = financialYearEnd(financialYear);
  if (dueOn < begins)
    return `${year} begins on ${formatDate(begins)}: enter that day or a later one`;
  if (dueOn <= ends || today > ends) return null;
  return `${year} ends on ${formatDate(ends)}: enter that day or an earlier one`;
}
