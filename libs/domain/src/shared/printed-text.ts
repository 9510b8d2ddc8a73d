/**
 * The characters that letters can print: those of the font of their PDF (Roboto) in both of its weights, as ranges of code
 * points in hexadecimal. `render-letter.spec.ts` compares them with the font.
 */
const RANGES =
  '20-7e a0-17f 18f 192 1a0-1a1 1af-1b0 1f0 1fa-1ff 218-21b 237 259 2bc 2c6-2c7 2c9 2da 2dc-2dd 2f3 300-301 303 309 323 ' +
  '384-38a 38c 38e-3a1 3a3-3ce 3d1-3d2 3d6 400-482 48a-513 1e00-1e01 1e3e-1e3f 1e80-1e85 1e9e 1ea0-1ef9 1f4d 2013-2014 ' +
  '2017-201a 201c-201e 2020 2022 2026 2032-2033 2039-203a 203c 2044 2070 2074-208e 20a3-20a4 20a6-20ac 20b1 20b9-20ba ' +
  '20bc-20bd 2105 2113 2116 2122 2126 212e 215b-215e 2202 2206 220f 2211-2212 221a 221e 222b 2248 2260 2264-2265 25ca';

/** The first and the last code point of each range. */
export const PRINTED_RANGES: readonly (readonly [from: number, to: number])[] = RANGES.split(
  ' ',
).map((range) => {
  const [from = 0, to = from] = range.split('-').map((point) => Number.parseInt(point, 16));
  return [from, to];
});

/** How a character is printed that has none of its own in the font, but another that looks the same. */
function alike(letter: string): string {
  if (/[\u2010\u2011]/.test(letter)) return '-';
  if (letter === '\u2012') return '\u2013';
  if (letter === '\u2015') return '\u2014';
  if (/[\u200b-\u200d\u2060\ufeff\u00ad]/.test(letter)) return '';
  if (/\s/.test(letter)) return ' ';
  // ligatures such as ﬁ are printed as their letters
  return /[\ufb00-\ufb06]/.test(letter) ? letter.normalize('NFKD') : letter;
}

/** A text as a letter prints it: composed, and with the characters of the font that look the same. */
export function printedText(text: string): string {
  return [...text.normalize('NFC')].map(alike).join('');
}

function isPrinted(letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0;
  return PRINTED_RANGES.some(([from, to]) => point >= from && point <= to);
}

/** Most texts have nothing but these. */
const PLAIN =
  /^[\t\n\r\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*$/;

/** How many characters a fault names. */
const NAMED = 5;

/**
 * Why a letter cannot print a text, naming the characters that its font lacks, such as those of a script that is written from
 * right to left; null where it can.
 */
export function printFault(text: string): string | null {
  if (PLAIN.test(text)) return null;
  const missing = [...new Set(printedText(text))].filter((letter) => !isPrinted(letter));
  if (missing.length === 0) return null;
  const named = missing.slice(0, NAMED).map((letter) => `“${letter}”`);
  const others = missing.length > NAMED ? ' and others' : '';
  return `Letters print this, and cannot print ${named.join(', ')}${others}: write it in letters that they can print`;
}
