import type { PlainDate } from './plain-date.js';

/** Days and times follow the clock in Scotland, including summer time. */
const SCOTLAND = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface ScottishTime {
  readonly date: PlainDate;
  readonly time: string;
}

function inScotland(instant: Date): ScottishTime {
  const parts = new Map(SCOTLAND.formatToParts(instant).map((part) => [part.type, part.value]));
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}

const HOUR_MS = 3_600_000;
let lastHour: { readonly hour: number; readonly date: PlainDate } | undefined;

/**
 * Today's date in Scotland at the given instant. Every request asks for it and `Intl` is slow, so the last
 * answer is kept for one hour of UTC: a day in Scotland always begins on a full hour.
 */
export function todayInScotland(now: Date): PlainDate {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  if (lastHour?.hour !== hour) lastHour = { hour, date: inScotland(now).date };
  return lastHour.date;
}

/** A date as people read it: "30 November 2026". */
export function formatDate(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** The time of an ISO instant in Scotland: "14:02". */
export function formatTime(iso: string): string {
  return inScotland(new Date(iso)).time;
}

/** An ISO instant in Scotland: "21 November 2026, 14:02". */
export function formatInstant(iso: string): string {
  const { date, time } = inScotland(new Date(iso));
  return `${formatDate(date)}, ${time}`;
}
