import { pence, subtractPence, type Pence } from '../money/index.js';

/** All of a payment in basis points. After this many pennies the split repeats. */
const WHOLE = 10_000;

/** A funder and its share in basis points; the shares of all funders of a fund add up to 10,000. */
export interface FunderShare {
  readonly funderId: string;
  readonly shareBasisPoints: number;
}

/** The part of a payment that a funder pays, in pence. */
export interface FunderAmount {
  readonly funderId: string;
  readonly amountPence: Pence;
}

/** Whether a funder that has got `given` of the first `count` pennies is due one more. */
function isDue(share: number, given: number, count: number, scale: number): boolean {
  return scale * (share * count - WHOLE * given) >= WHOLE;
}

/** Whether the next penny of one funder has the earlier deadline than that of another. */
function isSooner(
  [share, given]: readonly [number, number],
  [otherShare, otherGiven]: readonly [number, number],
  scale: number,
): boolean {
  return (scale * (given + 1) - 1) * otherShare < (scale * (otherGiven + 1) - 1) * share;
}

/**
 * How many of the first `count` pennies each funder pays. Each penny goes to the funder whose next penny has
 * the earliest deadline (Tijdeman's rule for the chairman assignment problem). So after every penny each funder
 * is less than a penny away from its share, and a later penny never lowers what a funder pays.
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
 * What each funder pays of the first `total` pence of an award, in the order of the shares: the parts add up to
 * the total, and each is less than a penny away from the share. A larger total never gives a funder a smaller
 * part, so payments can be split one after another.
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
 * Splits a payment over the funders: what each pays after it less what each paid before. `beforePence` is the
 * sum of the payments of the award that were split earlier. No part is below zero, and the parts add up to the
 * payment.
 */
export function splitPayment(
  beforePence: Pence,
  amountPence: Pence,
  shares: readonly FunderShare[],
): FunderAmount[] {
  return between(beforePence, pence(beforePence + amountPence), shares);
}

/** A payment that was split, with what is needed to split a recovery of it; pence. */
export interface SplitPayment {
  readonly beforePence: Pence;
  readonly amountPence: Pence;
  /** The sum of its earlier recoveries, in pence. */
  readonly recoveredPence: Pence;
}

/**
 * Splits a recovery over the funders, in the proportion in which they paid the payment: the last pennies of the
 * payment go back first. Once all of it is recovered, each funder has got back exactly what it paid.
 */
export function splitRecovery(
  { beforePence, amountPence, recoveredPence }: SplitPayment,
  recoveryPence: Pence,
  shares: readonly FunderShare[],
): FunderAmount[] {
  const end = pence(beforePence + amountPence - recoveredPence);
  return between(subtractPence(end, recoveryPence), end, shares);
}
