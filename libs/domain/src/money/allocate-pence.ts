import { pence, type Pence } from './pence.js';

interface Share {
  readonly index: number;
  readonly whole: bigint;
  readonly remainder: bigint;
}

function checkedWeights(weights: readonly number[]): bigint[] {
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0))
    throw new RangeError('A weight must be a whole number, zero or more');
  if (!weights.some((weight) => weight > 0))
    throw new RangeError('At least one weight must be above zero');
  return weights.map(BigInt);
}

/** Larger remainder first; of equal ones the earlier part, so that the same split always gives the same result. */
function byRemainder(a: Share, b: Share): number {
  if (a.remainder === b.remainder) return a.index - b.index;
  return a.remainder > b.remainder ? -1 : 1;
}

/**
 * Splits `total` pence by whole-number weights; the parts add up to `total` exactly. Remaining pennies go to
 * the parts with the largest remainders, of equal ones to the earlier part (docs/glossary.md, money rule 2). A
 * negative total is split like the positive one. Throws RangeError for a negative or fractional weight and
 * where all are zero.
 */
export function allocatePence(total: Pence, weights: readonly number[]): Pence[] {
  const parts = checkedWeights(weights);
  const whole = parts.reduce((sum, weight) => sum + weight, 0n);
  const size = BigInt(Math.abs(total));
  const shares = parts.map((weight, index) => ({
    index,
    whole: (size * weight) / whole,
    remainder: (size * weight) % whole,
  }));
  const left = size - shares.reduce((sum, share) => sum + share.whole, 0n);
  const rounded = new Set(
    [...shares]
      .sort(byRemainder)
      .slice(0, Number(left))
      .map((share) => share.index),
  );
  const sign = total < 0 ? -1 : 1;
  return shares.map((share) =>
    pence(sign * Number(share.whole + (rounded.has(share.index) ? 1n : 0n))),
  );
}
