import { basisPointsOf, formatPounds, isAboveShare, type Pence } from '../money/index.js';
import { accept, refuse, type Decision } from '../shared/index.js';

/** The ceiling of a fund on its share of the project cost, and the cost of the project of an award. */
export interface MatchFundingTerms {
  /** The highest share of the cost that the fund pays, in basis points; null where it has no ceiling. */
  readonly maxShareBasisPoints: number | null;
  /** The whole cost of the project, in pence; null until it is entered. */
  readonly projectCostPence: Pence | null;
}

/** The amount of an award together with the cost of its project. */
export interface CostShare extends MatchFundingTerms {
  readonly amountPence: Pence;
}

function ceilingRefusal(amountPence: Pence, cost: Pence, share: number): Decision<null> {
  const most = basisPointsOf(cost, share);
  const detail = `At most ${formatPounds(most)} is ${share / 100} % of the project cost`;
  return refuse(
    'awards.above-share-of-project-cost',
    {
      amount: formatPounds(amountPence),
      cost: formatPounds(cost),
      share: share / 100,
      most: formatPounds(most),
    },
    [{ pointer: '/amountPence', detail }],
  );
}

/**
 * Refuses an award above the fund's share of the project cost, exactly to the penny
 * (docs/guide/match-funding.md). Accepts it while the cost is not known.
 */
export function decideShareSoFar({
  amountPence,
  projectCostPence,
  maxShareBasisPoints,
}: CostShare): Decision<null> {
  if (maxShareBasisPoints === null || projectCostPence === null) return accept(null);
  return isAboveShare(amountPence, projectCostPence, maxShareBasisPoints)
    ? ceilingRefusal(amountPence, projectCostPence, maxShareBasisPoints)
    : accept(null);
}

/**
 * The same, but refuses with `awards.project-cost-missing` where the fund has a ceiling and the cost is not
 * known. Asked when an award is approved.
 */
export function decideShareOfProjectCost(costShare: CostShare): Decision<null> {
  const isMissing = costShare.maxShareBasisPoints !== null && costShare.projectCostPence === null;
  return isMissing ? refuse('awards.project-cost-missing') : decideShareSoFar(costShare);
}
