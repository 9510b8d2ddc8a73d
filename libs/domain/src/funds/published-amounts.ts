import { shownSum, type Pence } from '../money/index.js';

/** The sum of the published amounts, and how many funds have none. */
export interface PublishedTotal {
  /** Pence; null where no amount is published, which is not the same as zero, or where it is too large to show. */
  readonly totalPence: Pence | null;
  readonly isTooLarge: boolean;
  readonly unpublished: number;
}

/** The yearly total of a programme: the sum of the published amounts of its funds. */
export function publishedTotal(amounts: readonly (Pence | null)[]): PublishedTotal {
  const published = amounts.filter((amount) => amount !== null);
  const sum = shownSum(published);
  return {
    totalPence: published.length === 0 ? null : sum,
    isTooLarge: sum === null,
    unpublished: amounts.length - published.length,
  };
}
