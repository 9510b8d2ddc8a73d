/** How many decimals a share can have. */
const DECIMALS = 6;
const MILLION = 1_000_000n;

/** One hundred million, in millionths: the sum of the shares of all areas is then still exact as a JSON number. */
const LARGEST_WEIGHT = 100_000_000n * MILLION;
const SHARE = /^(?<whole>\d{1,10}|\d{1,3}(?:,\d{3})+)(?:\.(?<part>\d+))?\s*%?$/;

/** An area share in millionths: a whole number, so that decimals like 12.345 are exact. Zero leaves the area out. */
export type Weight = number;

export type ReadWeight =
  { readonly ok: true; readonly value: Weight } | { readonly ok: false; readonly fault: string };

function refuse(fault: string): ReadWeight {
  return { ok: false, fault };
}

/**
 * Reads a share as a person or a spreadsheet writes it: "412", "12.345", "1,234", "4.12%". A comma counts only
 * between groups of three digits; "12,5" is refused, since it could mean 125 or 12.5.
 */
export function parseWeight(text: string): ReadWeight {
  const plain = text.trim();
  if (plain === '') return refuse('Enter a share, or 0 to leave the area out');
  if (/^[-\u2212\u2013(]/.test(plain)) return refuse('Enter a share of zero or more');
  const { whole, part = '' } = SHARE.exec(plain)?.groups ?? {};
  if (whole === undefined) return refuse('Enter a number with a point for decimals, like 12.345');
  // zeros beyond the last decimal change nothing
  if (/[^0]/.test(part.slice(DECIMALS)))
    return refuse(`Enter at most ${DECIMALS} digits after the point`);
  const decimals = part.slice(0, DECIMALS).padEnd(DECIMALS, '0');
  const millionths = BigInt(whole.replaceAll(',', '')) * MILLION + BigInt(decimals);
  return millionths <= LARGEST_WEIGHT
    ? { ok: true, value: Number(millionths) }
    : refuse('Enter a smaller share');
}

/** A share as people read it: "412", "12.345". */
export function formatWeight(weight: Weight): string {
  const exact = BigInt(weight);
  const part = (exact % MILLION)
    .toString()
    .padStart(DECIMALS, '0')
    .replace(/0{1,6}$/, '');
  return part === '' ? `${exact / MILLION}` : `${exact / MILLION}.${part}`;
}
