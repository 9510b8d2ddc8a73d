import type { Pence } from './pence.js';

/** The whole, in basis points: 10,000 hundredths of a per cent. */
export const WHOLE_BASIS_POINTS = 10_000;

function rounded(part: bigint, whole: bigint): number | null {
  const size = part < 0n ? -part : part;
  const points = Number((size * 20_000n + whole) / (whole * 2n));
  if (!Number.isSafeInteger(points)) return null;
  return part < 0n && points > 0 ? -points : points;
}

/**
 * What part of `whole` an amount is, in basis points (hundredths of a per cent), rounded half away
 * from zero. Null where the whole is zero or less, of which nothing is a part, and where the part is
 * past what can be told. For showing only: rules compare exactly, by `isAboveShare`.
 */
export function shareInBasisPoints(part: number, whole: number): number | null {
  return whole > 0 ? rounded(BigInt(part), BigInt(whole)) : null;
}

/** Whether `part` is more than so many basis points of `whole`, exactly: to the fraction of a penny. */
export function isAboveShare(part: Pence, whole: Pence, basisPoints: number): boolean {
  return BigInt(part) * BigInt(WHOLE_BASIS_POINTS) > BigInt(whole) * BigInt(basisPoints);
}
