import { addDays, type PlainDate } from './plain-date.js';

const SUNDAY = 0;
const SATURDAY = 6;

/** Whether the day is a Saturday or a Sunday, on which no bank payment is processed. */
export function isWeekend(date: PlainDate): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === SUNDAY || day === SATURDAY;
}

/** The day itself, or the Monday after it where it is at a weekend. Bank holidays are not known here. */
export function weekdayFrom(date: PlainDate): PlainDate {
  return isWeekend(date) ? weekdayFrom(addDays(date, 1)) : date;
}

/** Which day of its year a date is, 1 for 1 January. */
export function dayOfYear(date: PlainDate): number {
  const year = date.slice(0, 4);
  return (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / 86_400_000 + 1;
}
