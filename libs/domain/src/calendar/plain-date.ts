/** A day of the calendar without time or zone, as text: `YYYY-MM-DD`. */
export type PlainDate = string;

const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

function midnightMs(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function plainDateAt(ms: number): PlainDate {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Whether a value is a real day written `YYYY-MM-DD`: 2024-02-29 is, 2023-02-29 is not. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false;
  const ms = midnightMs(value);
  return !Number.isNaN(ms) && plainDateAt(ms) === value;
}

/** The first and the last day that a record can name: a year typed wrong, such as 1026 or 9999, is outside. */
export const RECORDED_DAYS = { first: '1990-04-01', last: '2100-03-31' } as const;

/** Whether a value is a real day that a record can name (docs/glossary.md, Rules about days). */
export function isRecordedDay(value: unknown): value is PlainDate {
  return isPlainDate(value) && value >= RECORDED_DAYS.first && value <= RECORDED_DAYS.last;
}

function checked(date: PlainDate): PlainDate {
  const real: boolean = isPlainDate(date);
  if (real) return date;
  throw new RangeError(`${date} is not a date`);
}

/** Negative where `a` is before `b`, zero on the same day, positive after: for `sort`. */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The date `days` later, or earlier where negative. Throws RangeError for what is not a date. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return checked(plainDateAt(midnightMs(checked(date)) + days * DAY_MS));
}

/** Whole days from one date to another; negative where `to` is the earlier one. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (midnightMs(checked(to)) - midnightMs(checked(from))) / DAY_MS;
}

/** The same day so many months later, or the last of that month where it has no such day: 30 November + 3 → 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, day = 0] = checked(date).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return plainDateAt(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}
