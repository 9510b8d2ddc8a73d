import { exactSum, formatPounds, formatSum, negatePence, pence } from '@almoner/domain/money';
import { penceOf, type MoneyEntry } from '../../lib/forms/entries.js';

/** The fields of an award year that its schedule needs. */
export interface ScheduleYear {
  readonly financialYear: string;
  readonly amountPence: number;
  /** Pence of all instalments that are not cancelled. */
  readonly plannedPence: number;
}

/** The sum of a year's instalments compared with the award year. */
export interface ScheduleTotal {
  readonly equal: boolean;
  readonly sentence: string;
}

/** The sum of a year's instalments compared with the award year, including an instalment that is being typed. */
export function scheduleTotal(year: ScheduleYear, extra: MoneyEntry = null): ScheduleTotal {
  const planned = [pence(year.plannedPence), pence(penceOf(extra) ?? 0)];
  const amount = pence(year.amountPence);
  const left = [amount, ...planned.map(negatePence)];
  const difference = exactSum(left);
  const sum = `${year.financialYear}: ${formatSum(planned)} of ${formatPounds(amount)} is in instalments`;
  if (difference === 0n) return { equal: true, sentence: `${sum}.` };
  if (difference > 0n)
    return { equal: false, sentence: `${sum}, ${formatSum(left)} is not planned yet.` };
  return {
    equal: false,
    sentence: `${sum}, ${formatSum(left.map(negatePence))} more than the award gives in that year.`,
  };
}
