import { pence, shownSum, sumPence, type Pence } from '@almoner/domain/money';
import { sumText } from '../../lib/formatters.js';
import type { ConfirmableAward, YearConfirmation } from './awards-types.js';

/** The selected awards of a year's confirmation, with their total in pence. */
export interface ChosenYears {
  readonly awards: readonly ConfirmableAward[];
  readonly pence: Pence;
}

/** The selected awards whose year can be confirmed. */
export function chosenYears(
  awards: readonly ConfirmableAward[],
  ids: ReadonlySet<string>,
): ChosenYears {
  const chosen = awards.filter(({ awardId, allowed }) => allowed && ids.has(awardId));
  return { awards: chosen, pence: sumPence(chosen.map((one) => pence(one.amountPence))) };
}

/** "1 award" or "3 awards". */
export function awardsText(count: number): string {
  return count === 1 ? '1 award' : `${count} awards`;
}

/** How much of the year will be confirmed with the selected awards, compared with the allocation, in a sentence. */
export function confirmedText(run: YearConfirmation, chosen: ChosenYears): string {
  const { confirmedPence } = run;
  const firm = confirmedPence === null ? null : shownSum([pence(confirmedPence), chosen.pence]);
  const allocated = shownSum(run.lines.map((line) => pence(line.allocatedPence)));
  return `${sumText(firm)} of the ${sumText(allocated)} budget of ${run.financialYear ?? ''} is then confirmed.`;
}
