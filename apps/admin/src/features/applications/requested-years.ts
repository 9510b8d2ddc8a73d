import { formatSum, isSumAbove, isSumEqual, negatePence, pence } from '@almoner/domain/money';
import { moneyText } from '../../lib/formatters.js';
import type { ApplicationDraft } from './application-draft.js';

/** The difference between the years and the amount asked for, in words: what is left to split, or too much. */
export function differenceText(
  amountPence: number | null,
  years: ApplicationDraft['years'],
): string {
  if (amountPence === null) return 'Enter the whole amount, then share it between the years';
  const amount = pence(amountPence);
  const parts = years.map((year) => pence(year.amountPence));
  if (isSumEqual(parts, amount)) return `The years add up to ${moneyText(amount)}`;
  if (isSumAbove(parts, amount))
    return `The years are ${formatSum([...parts, negatePence(amount)])} more than you ask for`;
  return `${formatSum([amount, ...parts.map(negatePence)])} left to share between the years`;
}
