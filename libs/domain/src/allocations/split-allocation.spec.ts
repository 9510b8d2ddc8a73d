import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { pence } from '../money/index.js';
import { splitAllocation, type AreaShare } from './index.js';

const amounts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }).map(pence);
const shares = fc
  .uniqueArray(
    fc.record({
      areaCode: fc.string({ minLength: 1, maxLength: 4 }),
      weight: fc.oneof(fc.constant(0), fc.nat(50), fc.maxSafeNat()),
    }),
    { minLength: 1, maxLength: 40, selector: ({ areaCode }) => areaCode },
  )
  .filter((list) => list.some(({ weight }) => weight > 0));

const totalOf = (parts: readonly { amountPence: number }[]): bigint =>
  parts.reduce((sum, part) => sum + BigInt(part.amountPence), 0n);

describe('splitting an allocation over areas (money rule 2)', () => {
  it('adds up to the amount exactly, with nothing below zero, whatever the shares', () => {
    fc.assert(
      fc.property(amounts, shares, (amount, list) => {
        const parts = splitAllocation(amount, list);
        expect(totalOf(parts)).toBe(BigInt(amount));
        expect(parts.every(({ amountPence }) => amountPence >= 0)).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which the shares are told', () => {
    const shuffled = shares.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(amounts, shuffled, (amount, [one, other]) => {
        expect(splitAllocation(amount, one)).toEqual(splitAllocation(amount, other));
      }),
    );
  });

  it('never gives a larger share less', () => {
    fc.assert(
      fc.property(amounts, shares, (amount, list) => {
        const paid = new Map(splitAllocation(amount, list).map((p) => [p.areaCode, p.amountPence]));
        const ranked = [...list].sort((a, b) => a.weight - b.weight);
        for (const [index, share] of ranked.entries()) {
          const next = ranked[index + 1];
          // equal shares may differ by the penny that goes to the earlier code
          if (next === undefined || next.weight === share.weight) continue;
          expect(paid.get(next.areaCode)!).toBeGreaterThanOrEqual(paid.get(share.areaCode)!);
        }
      }),
    );
  });

  it('gives an area with no share nothing', () => {
    const list = [
      { areaCode: 'B', weight: 0 },
      { areaCode: 'A', weight: 7 },
    ];
    expect(splitAllocation(pence(101), list)).toEqual([
      { areaCode: 'A', amountPence: 101 },
      { areaCode: 'B', amountPence: 0 },
    ]);
  });

  it('gives the penny of a tie to the earlier area code, however it is told', () => {
    const equal: AreaShare[] = ['ADP-fife', 'ADP-angus', 'ADP-moray'].map((areaCode) => ({
      areaCode,
      weight: 1,
    }));
    expect(splitAllocation(pence(200), equal)).toEqual([
      { areaCode: 'ADP-angus', amountPence: 67 },
      { areaCode: 'ADP-fife', amountPence: 67 },
      { areaCode: 'ADP-moray', amountPence: 66 },
    ]);
  });

  it('splits £3.5m over 30 areas to the penny', () => {
    const thirty = Array.from({ length: 30 }, (_none, n) => ({
      areaCode: `ADP-${String(n).padStart(2, '0')}`,
      weight: 17 + n * n,
    }));
    expect(totalOf(splitAllocation(pence(350_000_000), thirty))).toBe(350_000_000n);
  });

  it('is nothing everywhere while no area has a share', () => {
    expect(splitAllocation(pence(100), [{ areaCode: 'A', weight: 0 }])).toEqual([
      { areaCode: 'A', amountPence: 0 },
    ]);
  });
});
