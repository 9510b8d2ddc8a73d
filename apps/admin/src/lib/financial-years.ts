import { financialYearOf, formatFinancialYear, todayInScotland } from '@almoner/domain/calendar';

/** The financial year of an instant, as "2026-27". */
export function currentFinancialYear(now: Date): string {
  return formatFinancialYear(financialYearOf(todayInScotland(now)));
}

/** The years around an instant, oldest first, to choose from: from `before` years back to `after` years ahead. */
export function financialYearsAround(now: Date, before: number, after: number): string[] {
  const current = financialYearOf(todayInScotland(now));
  return Array.from({ length: before + after + 1 }, (_, index) =>
    formatFinancialYear(current - before + index),
  );
}
