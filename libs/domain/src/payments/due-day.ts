import {
  financialYearEnd,
  financialYearStart,
  formatDate,
  formatFinancialYear,
  type FinancialYear,
  type PlainDate,
} from '../calendar/index.js';

/**
 * Why an instalment of a financial year cannot be due on a day; null where it can. It is due within its year
 * or, once the year has ended, on any later day, since late money can be paid until the year is closed.
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
