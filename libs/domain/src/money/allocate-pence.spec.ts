import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { allocatePence, negatePence, pence } from './index.js';

const totals = fc.maxSafeInteger().map(pence);
const weights = fc
  .array(fc.oneof(fc.constant(0), fc.nat(), fc.maxSafeNat()), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0));

const exactSum = (parts: readonly number[]): bigint =>
  parts.reduce((sum, part) => sum + BigInt(part), 0n);

describe('allocatePence', () => {
  it('gives the penny that is left to the earlier of two equal parts', () => {
    expect(allocatePence(pence(101), [1, 1])).toEqual([51, 50]);
    expect(allocatePence(pence(100), [1, 1, 1])).toEqual([34, 33, 33]);
  });

  it('gives the penny that is left to the largest remainder', () => {
    expect(allocatePence(pence(10), [50, 27, 23])).toEqual([5, 3, 2]);
  });

  it('splits £3.5m over 30 equal shares to the penny', () => {
    const parts = allocatePence(
      pence(350_000_000),
      Array.from({ length: 30 }, () => 1),
    );
    expect(parts.filter((part) => part === 11_666_667)).toHaveLength(20);
    expect(exactSum(parts)).toBe(350_000_000n);
  });

  it('splits nothing into nothing', () => {
    expect(allocatePence(pence(0), [3, 4])).toEqual([0, 0]);
  });

  it('always sums to the whole', () => {
    fc.assert(
      fc.property(
        totals,
        weights,
        (total, list) => exactSum(allocatePence(total, list)) === BigInt(total),
      ),
    );
  });

  it('is never a whole penny away from the exact share', () => {
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        const whole = exactSum(list);
        return allocatePence(total, list).every((part, index) => {
          const error = BigInt(part) * whole - BigInt(total) * BigInt(list[index] ?? 0);
          return error > -whole && error < whole;
        });
      }),
    );
  });

  it('splits a debt as it splits a credit', () => {
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        const mirrored = allocatePence(negatePence(total), list).map(negatePence);
        expect(mirrored).toEqual(allocatePence(total, list));
      }),
    );
  });

  it.each([[[]], [[0, 0]], [[1, -1]], [[0.5, 0.5]]])('refuses the weights %j', (list) => {
    expect(() => allocatePence(pence(100), list)).toThrow(RangeError);
  });
});
