import { allocatePence, ZERO, type Pence } from '../money/index.js';
import type { Weight } from './weights.js';

/** An area and its share of an allocation. */
export interface AreaShare {
  readonly areaCode: string;
  readonly weight: Weight;
}

/** An area with its amount, in pence. */
export interface AreaAmount {
  readonly areaCode: string;
  readonly amountPence: Pence;
}

/** Compares area codes character by character, so that the order is the same in every language. */
export function byAreaCode(one: AreaShare, other: AreaShare): number {
  if (one.areaCode === other.areaCode) return 0;
  return one.areaCode < other.areaCode ? -1 : 1;
}

/**
 * Splits an amount over areas by their shares; the parts add up to the amount exactly. Remaining pennies go to
 * the areas with the largest remainders, of equal ones to the earlier area code, so that the order of the input
 * does not matter (docs/glossary.md, money rule 2). Returned by area code; all zero where no share is above
 * zero.
 */
export function splitAllocation(amountPence: Pence, shares: readonly AreaShare[]): AreaAmount[] {
  const ordered = [...shares].sort(byAreaCode);
  const weights = ordered.map(({ weight }) => weight);
  const amounts = weights.some((weight) => weight > 0) ? allocatePence(amountPence, weights) : [];
  return ordered.map(({ areaCode }, index) => ({ areaCode, amountPence: amounts[index] ?? ZERO }));
}
