import { basisPointsOf, formatPounds, isAboveShare, type Pence } from '../money/index.js';
import { accept, refuse, type Decision } from '../shared/index.js';

/** What a fund asks of the cost of a project, and what an award says of it. */
export interface MatchFundingTerms {
  /** The most of the cost that the fund pays, in basis points; null where it sets no ceiling. */
  readonly maxShareBasisPoints: number | null;
  /** What the project costs in all, in pence; null while it was not entered. */
  readonly projectCostPence: Pence | null;
}

/** An award beside the cost of its project. */
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
 * Whether an award stays within the fund's share of the project cost, to the penny (docs/guide/match-funding.md). A cost that is not known yet refuses nothing.
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

/** The same for an approval, which needs the cost: `awards.project-cost-missing` where a fund with a ceiling lacks it. */
export function decideShareOfProjectCost(costShare: CostShare): Decision<null> {
  const isMissing = costShare.maxShareBasisPoints !== null && costShare.projectCostPence === null;
  return isMissing ? refuse('awards.project-cost-missing') : decideShareSoFar(costShare);
}
