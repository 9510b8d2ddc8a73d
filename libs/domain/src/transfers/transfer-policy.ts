import {
  addDays,
  financialYearEnd,
  formatDate,
  isWorkingDay,
  workingDayFrom,
  type FinancialYear,
  type PlainDate,
} from '../calendar/index.js';
import { accept, permits, refuse, type Actor, type Decision } from '../shared/index.js';

/** How many days ahead a transfer can be asked for. */
export const LONGEST_TRANSFER_DAYS = 30;

/** The day on which a transfer is decided, and the days on which no office works. */
export interface TransferToday {
  readonly today: PlainDate;
  /** `bankHolidaysScotland` of the reference data. */
  readonly bankHolidays: readonly PlainDate[];
}

/** The note that somebody wants to release: its day, and the funds and years of its payments. */
export interface WantedNote {
  readonly transferOn: PlainDate;
  readonly fundIds: readonly string[];
  readonly financialYears: readonly FinancialYear[];
}

/**
 * What is wrong with the day on which finance is asked to make the transfers, as a sentence; null where nothing is. It
 * is a working day from today to 30 days ahead, and not after the financial year of the money.
 */
export function transferDayFault(
  transferOn: PlainDate,
  financialYears: readonly FinancialYear[],
  { today, bankHolidays }: TransferToday,
): string | null {
  if (transferOn < today) return 'Enter today or a later day';
  const last = addDays(today, LONGEST_TRANSFER_DAYS);
  if (transferOn > last) return `Enter a day no later than ${formatDate(last)}`;
  if (!isWorkingDay(transferOn, bankHolidays))
    return 'Enter a working day: neither a weekend nor a bank holiday in Scotland';
  const ended = financialYears.map(financialYearEnd).find((end) => transferOn > end);
  return ended === undefined
    ? null
    : `Enter a day no later than ${formatDate(ended)}, the end of the year of the money`;
}

/**
 * Releases a transfer note. Each payment on it is decided by `decideReleaseTransfer`. Refuses with `transfers.empty`,
 * and a day that cannot be with `shared.invalid` at `/transferOn`.
 */
export function decideReleaseNote(
  { transferOn, fundIds, financialYears }: WantedNote,
  now: TransferToday,
  actor: Actor,
): Decision<PlainDate> {
  if (!fundIds.every((fundId) => permits(actor, 'payments.release', fundId)))
    return refuse('shared.not-permitted');
  if (fundIds.length === 0) return refuse('transfers.empty');
  const detail = transferDayFault(transferOn, financialYears, now);
  return detail === null
    ? accept(transferOn)
    : refuse('shared.invalid', {}, [{ pointer: '/transferOn', detail }]);
}

/** The first day on which finance can be asked to make a transfer: today, or the next working day. */
export function firstTransferDay({ today, bankHolidays }: TransferToday): PlainDate {
  return workingDayFrom(today, bankHolidays);
}

/** The reference of a transfer note: `TRN-2026-0007`; `sequence` counts from 1 within the calendar year. */
export function transferNoteReference(year: number, sequence: number): string {
  return `TRN-${year}-${String(sequence).padStart(4, '0')}`;
}
