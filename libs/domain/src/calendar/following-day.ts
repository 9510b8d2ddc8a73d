import { comparePlainDates, type PlainDate } from './plain-date.js';
import { formatDate } from './scotland.js';

/** What a day follows: the earlier thing in words, as "It was sent", and its day. */
export interface EarlierDay {
  readonly what: string;
  readonly on: PlainDate;
}

/**
 * Why a day cannot be the day of something that has happened; null where it can. It is today or earlier, and never before
 * what it follows (docs/glossary.md, Rules about days).
 */
export function followingDayFault(
  day: PlainDate,
  earlier: EarlierDay | null,
  today: PlainDate,
): string | null {
  if (comparePlainDates(day, today) > 0) return 'Enter today or an earlier day';
  if (earlier === null || comparePlainDates(day, earlier.on) >= 0) return null;
  return `${earlier.what} on ${formatDate(earlier.on)}: enter that day or a later one`;
}
