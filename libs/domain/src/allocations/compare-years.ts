import {
  shareInBasisPoints,
  isAboveShare,
  subtractPence,
  ZERO,
  type Pence,
} from '../money/index.js';

/** What an area gets beside what it got the year before, in pence and basis points. */
export interface YearComparison {
  /** Null where the area got nothing by an allocation the year before. */
  readonly previousPence: Pence | null;
  readonly differencePence: Pence | null;
  /** The difference as a part of the year before; null where there is nothing to compare with. */
  readonly differenceBasisPoints: number | null;
  /** Whether the area loses more than the part that is watched. */
  readonly losesMuch: boolean;
}

/** An area's amount beside the year before; `lossAlertBasisPoints` is the part of it that may go unremarked. */
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
