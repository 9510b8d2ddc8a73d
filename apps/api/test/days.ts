import {
  addDays,
  financialYearOf,
  formatFinancialYear,
  todayInScotland,
  type PlainDate,
} from '@almoner/domain/calendar';

/** The moment of the tests where `ALMONER_TEST_NOW` names no other, so that no test depends on the day it runs. */
const ORDINARY_MOMENT = '2026-11-30T10:00:00Z';

/**
 * The moment at which the tests began, by the clock that their databases are set to. The clock runs on from it, so it
 * is a little before the present moment of the application.
 */
export const TEST_NOW = new Date(process.env['ALMONER_TEST_NOW'] ?? ORDINARY_MOMENT);

/** The day of the tests in Scotland. */
export const TODAY: PlainDate = todayInScotland(TEST_NOW);

/** The present financial year of the tests, by its start. */
export const THIS_YEAR = financialYearOf(TODAY);

/** A day before or after the day of the tests, YYYY-MM-DD. */
export function dayFromToday(days: number): PlainDate {
  return addDays(TODAY, days);
}

/** The financial year that many years after the present one of the tests, as the API writes it: `2026-27`. */
export function yearFromNow(ahead = 0): string {
  return formatFinancialYear(THIS_YEAR + ahead);
}
