import type { AwardStatus } from '../awards/index.js';
import { formatFinancialYear, type FinancialYear, type PlainDate } from '../calendar/index.js';
import { exactSum, formatPounds, formatSum, negatePence, type Pence } from '../money/index.js';
import type { ReturnKind } from '../returns/index.js';
import type { PaymentTrigger } from './payment-gate.js';

/** What an instalment waits for; ids and kinds are null where the trigger is another. */
export interface InstalmentTrigger {
  readonly trigger: PaymentTrigger;
  readonly conditionId: string | null;
  readonly returnKind: ReturnKind | null;
  readonly returnYear: FinancialYear | null;
}

/** One row of a schedule: an instalment that stands already, by its id, or a new one. */
export interface ScheduledInstalment extends InstalmentTrigger {
  readonly id: string | null;
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  readonly dueOn: PlainDate;
}

/** What a year of the award gives, and what of it the schedule can no longer change. */
export interface ScheduleYear {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  /** Pence of instalments that were requested, are held or are further on. */
  readonly fixedPence: Pence;
}

/** An instalment of the award that stands. */
export interface StandingInstalment {
  readonly id: string;
  readonly reference: string;
  /** Whether nobody has asked for it yet, so that the schedule may change it. */
  readonly planned: boolean;
}

/** The award whose schedule is asked for. */
export interface ScheduleContext {
  /** The day on which it is asked for. */
  readonly today: PlainDate;
  readonly fundId: string;
  readonly awardStatus: AwardStatus;
  readonly years: readonly ScheduleYear[];
  readonly standing: readonly StandingInstalment[];
  /** The conditions of the award that an instalment may wait for. */
  readonly conditionIds: readonly string[];
}

/** What the instalments of a year come to, against the award. */
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
 * What the instalments of each year come to against the award year, exact even past what an amount can
 * be.
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
