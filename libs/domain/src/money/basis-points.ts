import type { Pence } from './pence.js';

/** 100 % in basis points. */
export const WHOLE_BASIS_POINTS = 10_000;

function rounded(part: bigint, whole: bigint): number | null {
  const size = part < 0n ? -part : part;
  const points = Number((size * 20_000n + whole) / (whole * 2n));
  if (!Number.isSafeInteger(points)) return null;
  return part < 0n && points > 0 ? -points : points;
}

/**
 * `part` as a share of `whole` in basis points, rounded half away from zero. Null where `whole` is zero or
 * less, or the result too large for a number. For display only: rules compare exactly, with `isAboveShare`.
 */
export function shareInBasisPoints(part: number, whole: number): number | null {
  return whole > 0 ? rounded(BigInt(part), BigInt(whole)) : null;
}

/** Whether `part` is more than this many basis points of `whole`; exact, without rounding. */
export function isAboveShare(part: Pence, whole: Pence, basisPoints: number): boolean {
  return BigInt(part) * BigInt(WHOLE_BASIS_POINTS) > BigInt(whole) * BigInt(basisPoints);
}
