import { compareFromPresent, financialYearOf, formatFinancialYear } from '@almoner/domain/calendar';
import { today } from './present.js';

/** The present financial year, as "2026-27". */
export function currentFinancialYear(): string {
  return formatFinancialYear(financialYearOf(today()));
}

/**
 * The years around the present one to choose from, from `before` years back to `after` years ahead: the present one first,
 * then those to come, then past ones (docs/glossary.md, Lapsed budget).
 */
export function financialYearsAround(before: number, after: number): string[] {
  const current = financialYearOf(today());
  return Array.from({ length: before + after + 1 }, (_, index) => current - before + index)
    .sort(compareFromPresent(current))
    .map(formatFinancialYear);
}
