import {
  addDays,
  financialYearOf,
  formatFinancialYear,
  type PlainDate,
} from '@almoner/domain/calendar';

/** The days of the world, counted from the day on which it is loaded. */
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
