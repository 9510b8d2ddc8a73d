import { isPence, type Pence } from './pence.js';

export type PoundsFault = 'empty' | 'not-a-number' | 'negative' | 'too-many-decimals' | 'too-large';

export type ParsedPounds =
  | { readonly ok: true; readonly value: Pence }
  | { readonly ok: false; readonly reason: PoundsFault };

/** The message beside the field for each fault. */
export const POUNDS_FAULT_WORDS: Readonly<Record<PoundsFault, string>> = {
  empty: 'Enter an amount in pounds',
  'not-a-number': 'Enter an amount in pounds, like 1,234.56',
  negative: 'Enter an amount that is not below zero',
  'too-many-decimals': 'Enter at most 2 digits after the point',
  'too-large': 'Enter a smaller amount',
};

/** A sign and a pound sign in either order, then digits, with or without a separator between groups of three. */
const POUNDS =
  /^(?<sign>-)? *(?:£ *)?(?:(?<later>-) *)?(?<whole>\d+|\d{1,3}(?:(?<gap>[, ])\d{3})(?:\k<gap>\d{3})*|(?=\.\d))(?:\.(?<part>\d+))?$/;

function refuse(reason: PoundsFault): ParsedPounds {
  return { ok: false, reason };
}

function asciiAmount(text: string): string {
  const plain = text
    .replaceAll(/[\u2212\u2013]/g, '-')
    .replaceAll(/\s/g, ' ')
    .trim();
  return plain.startsWith('(') && plain.endsWith(')') ? `-${plain.slice(1, -1).trim()}` : plain;
}

interface Scanned {
  readonly negative: boolean;
  readonly whole: string;
  readonly part: string;
}

function scan(plain: string): Scanned | null {
  const { sign, later, whole, part } = POUNDS.exec(plain)?.groups ?? {};
  if (whole === undefined || (sign !== undefined && later !== undefined)) return null;
  const negative = sign !== undefined || later !== undefined;
  return { negative, whole: whole.replaceAll(/[, ]/g, ''), part: part ?? '' };
}

/**
 * Reads an amount in pounds: "£1,234.50", "1234.5", "1 234"; with `allowNegative` also "-£12", "£-12" and
 * "(12.00)". Returns exact pence.
 */
export function parsePounds(
  text: string,
  options: { readonly allowNegative?: boolean } = {},
): ParsedPounds {
  const plain = asciiAmount(text);
  if (plain === '') return refuse('empty');
  const found = scan(plain);
  if (found === null) return refuse('not-a-number');
  if (found.negative && options.allowNegative !== true) return refuse('negative');
  if (found.part.length > 2) return refuse('too-many-decimals');
  const size = Number(found.whole + found.part.padEnd(2, '0'));
  const value = found.negative && size !== 0 ? -size : size;
  return isPence(value) ? { ok: true, value } : refuse('too-large');
}
