import { financialYearOf, formatFinancialYear, todayInScotland } from '@almoner/domain/calendar';

/** The financial year of an instant, as "2026-27". */
export function currentFinancialYear(now: Date): string {
  return formatFinancialYear(financialYearOf(todayInScotland(now)));
}

/** The years around an instant, oldest first, for a choice: `before` years back and `after` years on. */
export function financialYearsAround(now: Date, before: number, after: number): string[] {
  const current = financialYearOf(todayInScotland(now));
  return Array.from({ length: before + after + 1 }, (_, index) =>
    formatFinancialYear(current - before + index),
  );
}
