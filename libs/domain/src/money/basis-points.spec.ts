import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { shareInBasisPoints, isAboveShare, pence } from './index.js';

describe('basis points', () => {
  it.each([
    [1, 3, 3333],
    [2, 3, 6667],
    [1, 20_000, 1],
    [-1, 3, -3333],
    [0, 5, 0],
  ])('shows %i of %i as %i', (part, whole, points) => {
    expect(shareInBasisPoints(part, whole)).toBe(points);
  });

  it('has no part of nothing, nor one past what can be told', () => {
    expect(shareInBasisPoints(5, 0)).toBeNull();
    expect(shareInBasisPoints(Number.MAX_SAFE_INTEGER, 1)).toBeNull();
  });

  it('compares to the penny and not to the rounded share', () => {
    expect(isAboveShare(pence(5_000), pence(10_000), 5_000)).toBe(false);
    expect(isAboveShare(pence(5_001), pence(10_000), 5_000)).toBe(true);
    expect(isAboveShare(pence(5_000_001), pence(10_000_001), 5_000)).toBe(true);
  });

  it('is never more than half a basis point away', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 10_000 }), (part, whole) => {
        const error =
          BigInt(shareInBasisPoints(part, whole) ?? 0) * BigInt(whole) - BigInt(part) * 10_000n;
        return error * 2n <= BigInt(whole) && error * 2n >= -BigInt(whole);
      }),
    );
  });
});
