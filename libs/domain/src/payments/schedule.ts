import type { AwardStatus } from '../awards/index.js';
import { formatFinancialYear, type FinancialYear, type PlainDate } from '../calendar/index.js';
import { exactSum, formatPounds, formatSum, negatePence, type Pence } from '../money/index.js';
import type { ReturnKind } from '../returns/index.js';
import type { PaymentTrigger } from './payment-gate.js';

/** What an instalment waits for; ids and kinds are null where they do not belong to the trigger. */
export interface InstalmentTrigger {
  readonly trigger: PaymentTrigger;
  readonly conditionId: string | null;
  readonly returnKind: ReturnKind | null;
  readonly returnYear: FinancialYear | null;
}

/** One row of a schedule: an existing instalment by its id, or a new one. */
export interface ScheduledInstalment extends InstalmentTrigger {
  readonly id: string | null;
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  readonly dueOn: PlainDate;
}

/** A year of the award, and the part of it that the schedule can no longer change. */
export interface ScheduleYear {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  /** The sum of the instalments that were requested or put on hold, in pence. */
  readonly fixedPence: Pence;
}

/** An existing instalment of the award. */
export interface StandingInstalment {
  readonly id: string;
  readonly reference: string;
  /** Whether it is still planned, so that the schedule may change it. */
  readonly planned: boolean;
}

/** The facts about the award whose schedule is changed. */
export interface ScheduleContext {
  /** Today. */
  readonly today: PlainDate;
  readonly fundId: string;
  readonly awardStatus: AwardStatus;
  readonly years: readonly ScheduleYear[];
  readonly standing: readonly StandingInstalment[];
  /** The conditions for which an instalment of the award may wait. */
  readonly conditionIds: readonly string[];
}

/** The sum of the instalments of a year, compared with the award year. */
export interface ScheduleSum {
  readonly financialYear: FinancialYear;
  readonly equal: boolean;
  /** "2026-27: £9,000 of £10,000, £1,000 is not planned yet". */
  readonly sentence: string;
}

interface Planned {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
}

/**
 * The sum of the instalments of each year, compared with the award year; exact even where the sum is too large
 * for `Pence`.
 */
export function scheduleSums(
  years: readonly ScheduleYear[],
  instalments: readonly Planned[],
): ScheduleSum[] {
  return years.map(({ financialYear, amountPence, fixedPence }) => {
    const own = instalments.filter((planned) => planned.financialYear === financialYear);
    const parts = [fixedPence, ...own.map((planned) => planned.amountPence)];
    const left = [amountPence, ...parts.map(negatePence)];
    const difference = exactSum(left);
    const of = `${formatFinancialYear(financialYear)}: ${formatSum(parts)} of ${formatPounds(amountPence)}`;
    if (difference === 0n) return { financialYear, equal: true, sentence: of };
    const missing = `${formatSum(left)} is not planned yet`;
    const over = `${formatSum(left.map(negatePence))} too much`;
    return { financialYear, equal: false, sentence: `${of}, ${difference > 0n ? missing : over}` };
  });
}
