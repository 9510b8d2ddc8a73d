import {
  addDays,
  financialYearOf,
  formatFinancialYear,
  type PlainDate,
} from '@almoner/domain/calendar';

/**
 * The day of the demonstration world, whenever it is loaded (docs/adr/0020). It runs on from there. All texts, years
 * and amounts of the world were written for this day.
 */
export const TODAY: PlainDate = '2026-11-30';

/** The moment to which the clock of its database is set, after everything that happens on that day. */
export const OPENS_AT = new Date(`${TODAY}T10:30:00Z`);

/** The days of the world, counted from its day. */
export class Days {
  constructor(readonly today: PlainDate) {}

  /** The day that many days before today; after today where `days` is negative. */
  ago(days: number): PlainDate {
    return addDays(this.today, -days);
  }

  /** The financial year that many years after the present one. */
  year(ahead = 0): string {
    return formatFinancialYear(financialYearOf(this.today) + ahead);
  }
}

/** The financial year that begins in April of a calendar year, as `2023-24`. */
export function yearFrom(start: number): string {
  return formatFinancialYear(start);
}
