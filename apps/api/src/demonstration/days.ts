import {
  addDays,
  financialYearOf,
  formatFinancialYear,
  workingDayFrom,
  workingDaysBefore,
  type PlainDate,
} from '@almoner/domain/calendar';

/**
 * The day of the demonstration world, whenever it is loaded (docs/adr/0020). It runs on from there. All texts, years
 * and amounts of the world were written for this day.
 */
export const TODAY: PlainDate = '2026-11-30';

/** The moment to which the clock of its database is set, after everything that happens on that day. */
export const OPENS_AT = new Date(`${TODAY}T10:30:00Z`);

/** The day itself, or the Monday after it where it falls on a weekend. */
export function weekday(day: PlainDate): PlainDate {
  return workingDayFrom(day, []);
}

/** The days of the world, counted from its day. Nobody works on a weekend. */
export class Days {
  constructor(readonly today: PlainDate) {}

  /**
   * The day that many days before today; after today where `days` is negative. Instead of a weekend it is the Friday
   * before, or for a day still to come the Monday after.
   */
  ago(days: number): PlainDate {
    const day = addDays(this.today, -days);
    return days < 0 || weekday(day) === day ? weekday(day) : workingDaysBefore(day, 1, []);
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
