import { addDays, type PlainDate } from './plain-date.js';

const SUNDAY = 0;
const SATURDAY = 6;

/** Whether the day is a Saturday or a Sunday, on which no bank payment is processed. */
export function isWeekend(date: PlainDate): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === SUNDAY || day === SATURDAY;
}

/**
 * Whether banks and offices work on the day: neither a weekend nor one of the bank holidays, which are dated reference
 * data (`bankHolidaysEnglandAndWales` for Bacs, `bankHolidaysScotland` for people).
 */
export function isWorkingDay(date: PlainDate, bankHolidays: readonly PlainDate[]): boolean {
  return !isWeekend(date) && !bankHolidays.includes(date);
}

/** The day itself, or the next working day where it is none. */
export function workingDayFrom(date: PlainDate, bankHolidays: readonly PlainDate[]): PlainDate {
  return isWorkingDay(date, bankHolidays) ? date : workingDayFrom(addDays(date, 1), bankHolidays);
}

/** The working day so many working days before a day. */
export function workingDaysBefore(
  date: PlainDate,
  count: number,
  bankHolidays: readonly PlainDate[],
): PlainDate {
  if (count === 0) return date;
  const before = addDays(date, -1);
  return workingDaysBefore(
    before,
    count - (isWorkingDay(before, bankHolidays) ? 1 : 0),
    bankHolidays,
  );
}

/** Which day of its year a date is, 1 for 1 January. */
export function dayOfYear(date: PlainDate): number {
  const year = date.slice(0, 4);
  return (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / 86_400_000 + 1;
}
