import {
  addDays,
  financialYearEnd,
  formatDate,
  formatFinancialYear,
  isWeekend,
  isWorkingDay,
  workingDayFrom,
  workingDaysBefore,
  type FinancialYear,
  type PlainDate,
} from '../calendar/index.js';
import { accept, refuse, type Decision } from '../shared/index.js';

/** The three working days of a Bacs payment: the file is sent, processed, and the money arrives. */
export interface BacsDays {
  /** The last day on which the bank can be sent the file: two working days before the money arrives. */
  readonly sendBy: PlainDate;
  /** The day on which Bacs processes the payments. */
  readonly payOn: PlainDate;
  /** The day on which the recipients have the money. */
  readonly arrivesOn: PlainDate;
}

/** Today, and what Bacs allows today. */
export interface BacsToday {
  readonly today: PlainDate;
  /** The bank holidays of England and Wales, which Bacs follows. */
  readonly bankHolidays: readonly PlainDate[];
  /** How many days after the release the processing day may be at most. */
  readonly daysAhead: number;
}

/** The days of a file that Bacs processes on `payOn`. */
export function bacsDays(payOn: PlainDate, bankHolidays: readonly PlainDate[]): BacsDays {
  return {
    sendBy: workingDaysBefore(payOn, 1, bankHolidays),
    payOn,
    arrivesOn: workingDayFrom(addDays(payOn, 1), bankHolidays),
  };
}

/** Why Bacs cannot be asked to process a file on the day if it is released today; null where it can. */
export function payDayFault(
  payOn: PlainDate,
  { today, bankHolidays, daysAhead }: BacsToday,
): string | null {
  const latest = addDays(today, daysAhead);
  if (payOn <= today) return 'Enter a day after today: the bank needs the file the day before';
  if (payOn > latest)
    return `Enter ${formatDate(latest)} or an earlier day: at most ${daysAhead} days ahead`;
  if (isWeekend(payOn)) return 'Enter a day from Monday to Friday';
  if (!isWorkingDay(payOn, bankHolidays))
    return `Enter a working day: ${formatDate(payOn)} is a bank holiday`;
  const { sendBy } = bacsDays(payOn, bankHolidays);
  if (sendBy >= today) return null;
  return `Enter a later day: the file would have had to be sent by ${formatDate(sendBy)}`;
}

/**
 * Whether Bacs can be asked to process payments on a day if they are released today: a working day after today,
 * not further ahead than Bacs allows, for which the file can still be sent in time (docs/glossary.md, Processing day).
 */
export function decidePayDay(payOn: PlainDate, now: BacsToday): Decision<PlainDate> {
  const detail = payDayFault(payOn, now);
  return detail === null
    ? accept(payOn)
    : refuse('shared.invalid', {}, [{ pointer: '/payOn', detail }]);
}

/** The days on which Bacs can be asked to process what is released today, the first one first. */
export function payDays(now: BacsToday): BacsDays[] {
  const { today, bankHolidays, daysAhead } = now;
  const ahead = Array.from({ length: daysAhead }, (_day, index) => addDays(today, index + 1));
  return ahead
    .filter((payOn) => payDayFault(payOn, now) === null)
    .map((payOn) => bacsDays(payOn, bankHolidays));
}

/**
 * Whether the money of the financial years may be processed on `payOn`: the recipients have it on 31 March of
 * its year at the latest. Money of a year that had ended before today is late, and can be paid on any day until
 * the year is closed. Refuses with `payment-runs.after-year-end` (docs/glossary.md, Annuality).
 */
export function decideArrival(
  years: readonly FinancialYear[],
  payOn: PlainDate,
  { today, bankHolidays }: BacsToday,
): Decision<PlainDate> {
  const { arrivesOn } = bacsDays(payOn, bankHolidays);
  const missed = years.find((year) => {
    const ends = financialYearEnd(year);
    return today <= ends && arrivesOn > ends;
  });
  if (missed === undefined) return accept(payOn);
  const ends = financialYearEnd(missed);
  // the day before the last working day of the year, on which the money then arrives
  const latest = formatDate(workingDaysBefore(addDays(ends, 1), 2, bankHolidays));
  return refuse(
    'payment-runs.after-year-end',
    {
      financialYear: formatFinancialYear(missed),
      arrivesOn: formatDate(arrivesOn),
      ends: formatDate(ends),
    },
    [{ pointer: '/payOn', detail: `Enter ${latest} or an earlier day` }],
  );
}
