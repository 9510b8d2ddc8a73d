import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { pence, type Pence } from '../money/index.js';
import { funderTotals, splitPayment, splitRecovery, type FunderShare } from './index.js';

/** One to six funders whose shares come to 10,000. */
const funders: fc.Arbitrary<FunderShare[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 5 })
  .map((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), 10_000];
    return edges.slice(1).map((edge, index) => ({
      funderId: `funder-${index}`,
      shareBasisPoints: edge - (edges[index] ?? 0),
    }));
  });
const amounts = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5_000_000 })).map(pence),
  { minLength: 1, maxLength: 8 },
);

const sum = (list: readonly number[]): number => list.reduce((total, part) => total + part, 0);

/** Splits payments one after the other. */
function splitAll(list: readonly Pence[], shares: readonly FunderShare[]) {
  let before = pence(0);
  return list.map((amountPence) => {
    const parts = splitPayment(before, amountPence, shares).map((part) => part.amountPence);
    const split = { beforePence: before, amountPence, parts };
    before = pence(before + amountPence);
    return split;
  });
}

describe('the split of payments over funders (money)', () => {
  it('gives each of two equal funders half, and the odd penny to one of them', () => {
    const halves = [5_000, 5_000].map((shareBasisPoints, n) => ({
      funderId: String(n),
      shareBasisPoints,
    }));
    expect(splitAll([101, 101, 2].map(pence), halves).map(({ parts }) => parts)).toEqual([
      [51, 50],
      [50, 51],
      [1, 1],
    ]);
  });

  it('is exactly each payment, with nothing below zero', () => {
    fc.assert(
      fc.property(funders, amounts, (shares, list) => {
        for (const { amountPence, parts } of splitAll(list, shares)) {
          expect(sum(parts)).toBe(amountPence);
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every funder less than a penny from its share after every payment', () => {
    fc.assert(
      fc.property(funders, amounts, (shares, list) => {
        let total = 0;
        for (const amount of list) {
          total += amount;
          for (const [index, bears] of funderTotals(pence(total), shares).entries()) {
            const off =
              BigInt(bears) * 10_000n - BigInt(total) * BigInt(shares[index]!.shareBasisPoints);
            expect(off > -10_000n && off < 10_000n).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('depends on what was paid and not on how it was cut into payments', () => {
    fc.assert(
      fc.property(funders, amounts, (shares, list) => {
        const parts = splitAll(list, shares);
        const whole = funderTotals(pence(sum(list)), shares);
        expect(shares.map((_s, i) => sum(parts.map((p) => p.parts[i]!)))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the split of a recovery over funders (money)', () => {
  it('gives back exactly what came back, and in the end to each funder exactly what it bore', () => {
    const scenario = fc.tuple(
      funders,
      amounts,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
    );
    fc.assert(
      fc.property(scenario, ([shares, list, cuts]) => {
        const { beforePence, amountPence, parts } = splitAll(list, shares).at(-1)!;
        const edges = [...cuts.map((cut) => Math.floor(cut * amountPence)), amountPence].sort(
          (a, b) => a - b,
        );
        const back = shares.map(() => 0);
        let recovered = 0;
        for (const edge of edges) {
          if (edge === recovered) continue;
          const payment = { beforePence, amountPence, recoveredPence: pence(recovered) };
          const given = splitRecovery(payment, pence(edge - recovered), shares);
          expect(sum(given.map((part) => part.amountPence))).toBe(edge - recovered);
          for (const [index, part] of given.entries()) {
            expect(part.amountPence).toBeGreaterThanOrEqual(0);
            back[index]! += part.amountPence;
          }
          recovered = edge;
        }
        expect(back).toEqual(parts);
      }),
      { numRuns: 60 },
    );
  });
});
