import { exactSum, formatPounds, formatSum, negatePence, pence, ZERO } from '@almoner/domain/money';
import { penceOf, type MoneyEntry } from '../../lib/forms/entries.js';

/** Whether the years add up to the award and, where not, what is wrong. */
export interface YearsDifference {
  readonly equal: boolean;
  readonly sentence: string;
}

/** The difference between the years and the amount of the award, in words, while both are typed. */
export function yearsDifference(amount: MoneyEntry, years: readonly MoneyEntry[]): YearsDifference {
  const whole = pence(penceOf(amount) ?? 0);
  const parts = years.map((entry) => pence(penceOf(entry) ?? 0));
  if (whole === ZERO)
    return { equal: false, sentence: 'Enter the amount of the award, then share it out.' };
  const left = [whole, ...parts.map(negatePence)];
  const difference = exactSum(left);
  if (difference === 0n)
    return { equal: true, sentence: 'The years add up to the amount of the award.' };
  if (difference > 0n)
    return { equal: false, sentence: `${formatSum(left)} is still to be given a year.` };
  const over = formatSum(left.map(negatePence));
  return { equal: false, sentence: `The years add up to ${over} more than the award.` };
}

/** What the fund's budget line of a year has available for an award. */
export interface YearAvailability {
  readonly enough: boolean;
  readonly sentence: string;
}

/**
 * Whether the budget line of a year has enough for an amount. `availablePence` is null where the fund has no budget
 * line for it.
 */
export function yearAvailability(
  financialYear: string,
  entry: MoneyEntry,
  availablePence: number | null,
): YearAvailability {
  if (availablePence === null)
    return { enough: false, sentence: `The fund has no budget for ${financialYear}.` };
  const available = pence(availablePence);
  const wanted = pence(penceOf(entry) ?? 0);
  if (wanted <= available)
    return {
      enough: true,
      sentence: `${formatPounds(available)} is available in the ${financialYear} budget.`,
    };
  const short = formatSum([wanted, negatePence(available)]);
  return {
    enough: false,
    sentence: `${short} more than the ${formatPounds(available)} available in the ${financialYear} budget.`,
  };
}
