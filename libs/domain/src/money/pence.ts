declare const penceBrand: unique symbol;

/** Whole pence of sterling, within ±(2^53−1) (docs/glossary.md, money rule 1). Made only by `pence`. */
export type Pence = number & { readonly [penceBrand]: true };

/** Whether a value is a whole number of pence that JSON and PostgreSQL store exactly. */
export function isPence(value: unknown): value is Pence {
  return Number.isSafeInteger(value);
}

/** What is thrown where amounts come to more than 2^53−1 pence, which no command accepts. */
export class AmountTooLargeError extends RangeError {}

/**
 * The amount of `value` pence. Throws AmountTooLargeError outside ±(2^53−1), and RangeError where it is not a whole
 * number.
 */
export function pence(value: number): Pence {
  const unsigned = value === 0 ? 0 : value;
  if (isPence(unsigned)) return unsigned;
  if (Number.isInteger(value)) throw new AmountTooLargeError(`${value} is past the safe integers`);
  throw new RangeError(`${value} is not a whole number of pence within the safe range`);
}

/** True for an amount as addresses have it: the digits of whole pence, within the safe integers. */
export function isPenceText(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,16}$/.test(value) && isPence(Number(value));
}

export const ZERO = pence(0);

/** The largest amount that JSON and PostgreSQL carry exactly: 2^53−1 pence. */
export const LARGEST = pence(Number.MAX_SAFE_INTEGER);

/** The sum as a bigint, for amounts that people sent and whose sum may be too large for `Pence`. */
export function exactSum(amounts: readonly Pence[]): bigint {
  return amounts.reduce((total, amount) => total + BigInt(amount), 0n);
}

/** Whether the parts add up to the whole exactly; never throws. */
export function isSumEqual(parts: readonly Pence[], whole: Pence): boolean {
  return exactSum(parts) === BigInt(whole);
}

/** Whether the parts add up to more than the limit; never throws. */
export function isSumAbove(parts: readonly Pence[], limit: Pence): boolean {
  return exactSum(parts) > BigInt(limit);
}

/** The exact sum in pence; null where it is too large to show (docs/glossary.md, Too large to show). */
export function shownSum(amounts: readonly (Pence | null)[]): Pence | null {
  const known = amounts.filter((amount) => amount !== null);
  const sum = Number(exactSum(known));
  return known.length === amounts.length && isPence(sum) ? sum : null;
}

/** The sum in pence, or the amount that is nearest to it within ±(2^53−1): for amounts that were tampered with. */
export function boundedSum(amounts: readonly Pence[]): Pence {
  const sum = exactSum(amounts);
  const bound = BigInt(LARGEST);
  if (sum > bound) return LARGEST;
  return sum < -bound ? negatePence(LARGEST) : pence(Number(sum));
}

/** The exact sum in pence; 0 for none. Throws AmountTooLargeError where the sum leaves the safe range. */
export function sumPence(amounts: readonly Pence[]): Pence {
  return pence(Number(exactSum(amounts)));
}

/** The exact sum of the given amounts in pence. Throws AmountTooLargeError outside the safe range. */
export function addPence(...amounts: readonly Pence[]): Pence {
  return sumPence(amounts);
}

/** `from` minus `amount`, in pence. Throws AmountTooLargeError outside the safe range. */
export function subtractPence(from: Pence, amount: Pence): Pence {
  return sumPence([from, negatePence(amount)]);
}

/** This many basis points of an amount of zero or more, in whole pence, rounded down. */
export function basisPointsOf(amount: Pence, basisPoints: number): Pence {
  return pence(Number((BigInt(amount) * BigInt(basisPoints)) / 10_000n));
}

/** The amount with the opposite sign, in pence. */
export function negatePence(amount: Pence): Pence {
  return pence(0 - amount);
}
