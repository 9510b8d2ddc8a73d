import { pence, subtractPence, type Pence } from '../money/index.js';

/** The whole of a fund in basis points; the pennies of a split repeat after so many. */
const WHOLE = 10_000;

/** A funder of a fund with its part of it, in basis points; the parts of all funders come to 10,000. */
export interface FunderShare {
  readonly funderId: string;
  readonly shareBasisPoints: number;
}

/** What of a payment a funder bears, in pence. */
export interface FunderAmount {
  readonly funderId: string;
  readonly amountPence: Pence;
}

/** Whether a penny more for a funder is due after `count` pennies, with `given` given to it so far. */
function isDue(share: number, given: number, count: number, scale: number): boolean {
  return scale * (share * count - WHOLE * given) >= WHOLE;
}

/** Whether one funder's next penny must come before another's: the earlier deadline. */
function isSooner(
  [share, given]: readonly [number, number],
  [otherShare, otherGiven]: readonly [number, number],
  scale: number,
): boolean {
  return (scale * (given + 1) - 1) * otherShare < (scale * (otherGiven + 1) - 1) * share;
}

/**
 * Who bears each of the first `count` pennies, counted by funder. The penny goes to the funder whose
 * share is due soonest (Tijdeman's rule for the chairman assignment problem): after every penny each
 * funder has less than a penny more or less than its share, and a later penny takes none back.
 */
function firstPennies(count: number, shares: readonly number[]): number[] {
  const scale = Math.max(1, 2 * shares.length - 2);
  const given = shares.map(() => 0);
  const at = (index: number) => [shares[index] ?? 0, given[index] ?? 0] as const;
  for (let penny = 1; penny <= count; penny += 1) {
    let next = -1;
    for (const [index, share] of shares.entries()) {
      if (!isDue(share, given[index] ?? 0, penny, scale)) continue;
      if (next < 0 || isSooner(at(index), at(next), scale)) next = index;
    }
    given[next] = (given[next] ?? 0) + 1;
  }
  return given;
}

/**
 * What each funder bears of the first `total` pence of an award, in the order of the shares: they come
 * to the total exactly, and each is less than a penny away from its share. A larger total never gives
 * a funder less, so that payments can be split one after the other.
 */
export function funderTotals(total: Pence, shares: readonly FunderShare[]): Pence[] {
  const parts = shares.map(({ shareBasisPoints }) => shareBasisPoints);
  const rounds = Math.floor(total / WHOLE);
  const rest = firstPennies(total - rounds * WHOLE, parts);
  return parts.map((part, index) => pence(rounds * part + (rest[index] ?? 0)));
}

function between(from: Pence, to: Pence, shares: readonly FunderShare[]): FunderAmount[] {
  const before = funderTotals(from, shares);
  return funderTotals(to, shares).map((after, index) => ({
    funderId: (shares[index] as FunderShare).funderId,
    amountPence: subtractPence(after, before[index] as Pence),
  }));
}

/**
 * Splits a payment over the funders: the difference between what they bear after it and before it.
 * `beforePence` is what was split of the award already. Never below zero, and exactly the payment.
 */
export function splitPayment(
  beforePence: Pence,
  amountPence: Pence,
  shares: readonly FunderShare[],
): FunderAmount[] {
  return between(beforePence, pence(beforePence + amountPence), shares);
}

/** A payment that was split, as its recoveries see it; pence. */
export interface SplitPayment {
  readonly beforePence: Pence;
  readonly amountPence: Pence;
  /** What of it came back before, in pence. */
  readonly recoveredPence: Pence;
}

/**
 * Gives what came back of a payment to the funders in the proportion in which they paid it: its last
 * pennies go back first. All recoveries of a whole payment give each funder exactly what it bore.
 */
export function splitRecovery(
  { beforePence, amountPence, recoveredPence }: SplitPayment,
  recoveryPence: Pence,
  shares: readonly FunderShare[],
): FunderAmount[] {
  const end = pence(beforePence + amountPence - recoveredPence);
  return between(subtractPence(end, recoveryPence), end, shares);
}
