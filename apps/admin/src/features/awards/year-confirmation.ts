import { addPence, pence, sumPence, type Pence } from '@almoner/domain/money';
import { moneyText } from '../../lib/formatters.js';
import type { ConfirmableAward, YearConfirmation } from './awards-types.js';

/** The chosen awards of a run, with what they come to in pence. */
export interface ChosenYears {
  readonly awards: readonly ConfirmableAward[];
  readonly pence: Pence;
}

/** The awards that are ticked and can be confirmed. */
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

/** What is firm of the year once the chosen awards are, against what is allocated, in a sentence. */
export function confirmedText(run: YearConfirmation, chosen: ChosenYears): string {
  const firm = addPence(pence(run.confirmedPence), chosen.pence);
  const allocated = sumPence(run.lines.map((line) => pence(line.allocatedPence)));
  return `${moneyText(firm)} of the ${moneyText(allocated)} budget of ${run.financialYear ?? ''} is then confirmed.`;
}
