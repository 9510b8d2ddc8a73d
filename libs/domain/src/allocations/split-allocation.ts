import { allocatePence, ZERO, type Pence } from '../money/index.js';
import type { Weight } from './weights.js';

/** What part an area has in an allocation. */
export interface AreaShare {
  readonly areaCode: string;
  readonly weight: Weight;
}

/** An area with its amount, in pence. */
export interface AreaAmount {
  readonly areaCode: string;
  readonly amountPence: Pence;
}

/** The order of area codes in which a tie is decided: by character, the same in every language. */
export function byAreaCode(one: AreaShare, other: AreaShare): number {
  if (one.areaCode === other.areaCode) return 0;
  return one.areaCode < other.areaCode ? -1 : 1;
}

/**
 * Splits an amount over areas by their shares: the parts sum to it exactly. The pennies that are left
 * go to the largest remainders, and of equal ones to the earlier area code, so that the order in which
 * the shares are told changes nothing (1-product, money rule 2). By area code; all zero where no share
 * is above zero.
 */
export function splitAllocation(amountPence: Pence, shares: readonly AreaShare[]): AreaAmount[] {
  const ordered = [...shares].sort(byAreaCode);
  const weights = ordered.map(({ weight }) => weight);
  const amounts = weights.some((weight) => weight > 0) ? allocatePence(amountPence, weights) : [];
  return ordered.map(({ areaCode }, index) => ({ areaCode, amountPence: amounts[index] ?? ZERO }));
}
