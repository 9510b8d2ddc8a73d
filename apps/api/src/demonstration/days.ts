import {
  addDays,
  financialYearOf,
  formatFinancialYear,
  type PlainDate,
} from '@almoner/domain/calendar';

/** Days of the world that are told from the day it is loaded. */
export class Days {
  constructor(readonly today: PlainDate) {}

  /** The day so many days before today, or after it where negative. */
  ago(days: number): PlainDate {
    return addDays(this.today, -days);
  }

  /** The financial year so many years after the present one. */
  year(ahead = 0): string {
    return formatFinancialYear(financialYearOf(this.today) + ahead);
  }
}

/** A financial year by the year in which it starts. */
export function yearFrom(start: number): string {
  return formatFinancialYear(start);
}
