import { sumPence, type Pence } from '../money/index.js';

/** The sum of what is published, and how many amounts are not. */
export interface PublishedTotal {
  /** Pence; null where nothing is published, which is not the same as nothing. */
  readonly totalPence: Pence | null;
  readonly unpublished: number;
}

/** What a programme's funds come to a year: computed, never typed (docs/glossary.md). */
export function publishedTotal(amounts: readonly (Pence | null)[]): PublishedTotal {
  const published = amounts.filter((amount) => amount !== null);
  return {
    totalPence: published.length === 0 ? null : sumPence(published),
    unpublished: amounts.length - published.length,
  };
}
