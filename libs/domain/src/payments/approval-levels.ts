import type { Pence } from '../money/index.js';
import { accept, permits, refuse, type Actor, type Decision } from '../shared/index.js';

/** The amounts above which a fund requires a second and a third approval, in pence; null where it does not. */
export interface ApprovalLevels {
  readonly levelTwoAbovePence: Pence | null;
  readonly levelThreeAbovePence: Pence | null;
}

/** The levels of a fund that has set none: one approval. */
export const ONE_APPROVAL: ApprovalLevels = {
  levelTwoAbovePence: null,
  levelThreeAbovePence: null,
};

function isAbove(amount: Pence, threshold: Pence | null): boolean {
  return threshold !== null && amount > threshold;
}

/** How many different people have to approve an amount. An amount equal to a threshold is below it. */
export function approvalsAsked(amount: Pence, levels: ApprovalLevels): 1 | 2 | 3 {
  if (isAbove(amount, levels.levelThreeAbovePence)) return 3;
  return isAbove(amount, levels.levelTwoAbovePence) ? 2 : 1;
}

/**
 * Sets the thresholds of a fund. A third approval is possible only above a second:
 * `payments.levels-out-of-order`.
 */
export function decideApprovalLevels(
  fundId: string,
  levels: ApprovalLevels,
  actor: Actor,
): Decision<ApprovalLevels> {
  if (!permits(actor, 'payments.set-levels', fundId)) return refuse('shared.not-permitted');
  const { levelTwoAbovePence: two, levelThreeAbovePence: three } = levels;
  if (three === null || (two !== null && three > two)) return accept(levels);
  return refuse('payments.levels-out-of-order', {}, [
    {
      pointer: '/levelThreeAbovePence',
      detail:
        two === null
          ? 'Enter the amount for a second approval first'
          : 'Enter an amount above the one for a second approval',
    },
  ]);
}
