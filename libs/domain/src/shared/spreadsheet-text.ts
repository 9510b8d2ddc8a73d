/**
 * What a spreadsheet may take for the sign of a formula at the beginning of a cell: `=`, `+`, `-`, `@`, and the
 * look-alikes of each, which some spreadsheets and input methods turn into the plain sign.
 */
const SIGNS = [
  '=\uff1d\ufe66\u207c\u208c\ua78a\u2550\u{1f7f0}',
  '+\uff0b\ufe62\u207a\u208a\u2795\u02d6',
  '-\uff0d\ufe63\u207b\u208b\u2212\u2010\u2011\u2012\u2013\u2014\u2015\u2796\u02d7',
  '@\uff20\ufe6b',
];
/** White space and invisible characters that are dropped before a cell is read. */
const SKIPPED =
  '\t\n\v\f\r \u0085\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff';

/** The code points with which a text may be taken for a formula. */
export const FORMULA_CODES: readonly number[] = [...SIGNS.join(''), ...SKIPPED].map((sign) =>
  sign.codePointAt(0)!,
);

const CODES = new Set(FORMULA_CODES);

/** A number in plain digits, which is never a formula: a negative amount stays a number. */
export const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * The text of a cell with an apostrophe before it where a spreadsheet might run it as a formula (docs/glossary.md,
 * Text).
 */
export function inertText(text: string): string {
  const first = text.codePointAt(0);
  const runs = first !== undefined && CODES.has(first) && !PLAIN_NUMBER.test(text);
  return runs ? `'${text}` : text;
}
