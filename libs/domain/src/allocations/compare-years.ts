import {
  shareInBasisPoints,
  isAboveShare,
  subtractPence,
  ZERO,
  type Pence,
} from '../money/index.js';

/** What an area gets now and what it got the year before, in pence and basis points. */
export interface YearComparison {
  /** Null where the area got nothing by an allocation the year before. */
  readonly previousPence: Pence | null;
  readonly differencePence: Pence | null;
  /** The difference, as a part of the amount of the year before; null where there is no such amount. */
  readonly differenceBasisPoints: number | null;
  /** Whether the area loses so much that the screen points it out. */
  readonly losesMuch: boolean;
}

/** Compares the amount of an area with the year before. A loss above `lossAlertBasisPoints` of it is pointed out. */
export function compareWithYearBefore(
  amountPence: Pence,
  previousPence: Pence | null,
  lossAlertBasisPoints: number,
): YearComparison {
  if (previousPence === null)
    return { previousPence, differencePence: null, differenceBasisPoints: null, losesMuch: false };
  const differencePence = subtractPence(amountPence, previousPence);
  const lost = subtractPence(previousPence, amountPence);
  return {
    previousPence,
    differencePence,
    differenceBasisPoints: shareInBasisPoints(differencePence, previousPence),
    losesMuch: lost > ZERO && isAboveShare(lost, previousPence, lossAlertBasisPoints),
  };
}
