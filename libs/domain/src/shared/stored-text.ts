/** How many accents a letter may have: no language writes more (Unicode Standard Annex 15, Stream-Safe Text Format). */
const MOST_ACCENTS = 30;
const ACCENT = /\p{M}/u;
const FIRST_ACCENT = 0x300;

/**
 * Whether a letter has too many accents. Putting them into their order takes quadratic time, so such a text is never put
 * into its stored form, and is refused. Reads each character once: a pattern would read each thirty times.
 */
function hasTooManyAccents(text: string): boolean {
  let accents = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.charCodeAt(at) < FIRST_ACCENT ? 0 : (text.codePointAt(at) ?? 0);
    accents = point > 0 && ACCENT.test(String.fromCodePoint(point)) ? accents + 1 : 0;
    if (accents > MOST_ACCENTS) return true;
    // a character of two halves
    if (point > 0xffff) at += 1;
  }
  return false;
}

/**
 * How text is stored, and what is refused in it (docs/glossary.md, Text). One form of each letter (Unicode Normalization
 * Form C) and of each line end, so that what looks the same is the same.
 */
export function storedText(text: string): string {
  const letters = hasTooManyAccents(text) ? text : text.normalize('NFC');
  return letters.replace(/\r\n?/g, '\n');
}

/** Characters that cannot be seen and that change what is around them, as ranges of code points. */
const REFUSED: readonly (readonly [from: number, to: number, name: string])[] = [
  [0x0000, 0x0008, 'a control character'],
  [0x000b, 0x001f, 'a control character'],
  [0x007f, 0x009f, 'a control character'],
  [0x061c, 0x061c, 'a character that changes the direction of writing'],
  [0x200e, 0x200f, 'a character that changes the direction of writing'],
  [0x202a, 0x202e, 'a character that changes the direction of writing'],
  [0x2066, 0x2069, 'a character that changes the direction of writing'],
  [0xd800, 0xdfff, 'half of a character'],
];

/** All of them, for a quick look: most texts have none. Without the flag `u`, a surrogate is looked at by itself. */
const SUSPECT =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;

function codeOf(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Why a text cannot be stored: it has a control or bidirectional character, half of a pair of surrogates, or a letter with
 * more than 30 accents. Null where it can. Tab and line feed stay.
 */
export function characterFault(text: string): string | null {
  if (hasTooManyAccents(text))
    return `Write it without more than ${MOST_ACCENTS} accents on one letter`;
  if (!SUSPECT.test(text)) return null;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    const refused = REFUSED.find(([from, to]) => point >= from && point <= to);
    if (refused) return `Write it without ${codeOf(point)}, ${refused[2]} that nobody can see`;
  }
  return null;
}

/** The length of an IBAN by country (the IBAN registry of ISO 13616). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  ...{ AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BR: 29, BY: 28 },
  ...{ CH: 21, CR: 22, CY: 28, CZ: 24, DE: 22, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18 },
  ...{ FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18, GR: 27, GT: 28, HR: 21, HU: 28, IE: 22 },
  ...{ IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28, LC: 32, LI: 21, LT: 20 },
  ...{ LU: 20, LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MK: 19, MR: 27, MT: 31, MU: 30, NL: 18 },
  ...{ NO: 15, PK: 24, PL: 28, PS: 29, PT: 25, QA: 29, RO: 24, RS: 22, SA: 24, SC: 31, SE: 24 },
  ...{ SI: 19, SK: 24, SM: 27, ST: 25, SV: 28, TL: 23, TN: 24, TR: 26, UA: 29, VA: 22, VG: 24 },
  ...{ XK: 20 },
};

/** Whether the check digits of an IBAN without spaces are right: the number modulo 97 is 1 (ISO 7064). */
function hasCheckDigits(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  const digits = [...turned].map((sign) => Number.parseInt(sign, 36).toString()).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** What people put between the fours of an IBAN: a space of any kind, a hyphen or a point. */
const GAP = '[\\s.\\-\\u2010-\\u2013]?';
const GAPS = new RegExp(GAP.slice(0, -1), 'g');
const IBAN_START = new RegExp(
  `(?<![A-Za-z0-9])([A-Za-z]{2})${GAP}\\d{2}(?=${GAP}[A-Za-z0-9])`,
  'g',
);

/** SC and six digits: a number of a Scottish charity or company. An IBAN of the Seychelles has letters there. */
const SCOTTISH_NUMBER = /^SC\d{6}/;

function hasIban(text: string): boolean {
  return [...text.matchAll(IBAN_START)].some(({ 1: country = '', index }) => {
    const length = IBAN_LENGTHS[country.toUpperCase()];
    if (length === undefined) return false;
    const found = new RegExp(
      `^(?:[A-Za-z0-9]${GAP}){${length - 1}}[A-Za-z0-9](?![A-Za-z0-9])`,
    ).exec(text.slice(index, index + 2 * length));
    const iban = found?.[0].replace(GAPS, '').toUpperCase() ?? '';
    if (SCOTTISH_NUMBER.test(iban)) return false;
    // every account has digits; words that happen to fit have not
    return (iban.slice(4).match(/\d/g)?.length ?? 0) >= 8 && hasCheckDigits(iban);
  });
}

const HYPHEN = '[-\u2010-\u2014\u2212]';
const SORT_CODE = `(?<![\\d-])(\\d{2})${HYPHEN}(\\d{2})${HYPHEN}(\\d{2})(?![\\d-])`;
/** Eight digits, which may stand in two fours, and no part of a longer number such as a telephone number. */
const EIGHT = '\\d{4} ?\\d{4}';
const BEGINS = '(?<![\\d+]|\\d[ -])';
const ENDS = '(?![ -]?\\d)';
const ACCOUNT = `${BEGINS}${EIGHT}${ENDS}`;
const SIGNS = '[\\s,;:/|.()&+-]*';
// the second signs only after the word: two in a row would take quadratic time for a text of spaces
const BETWEEN = `${SIGNS}(?:and${SIGNS})?`;
const PAIRS = [
  new RegExp(`${SORT_CODE}${BETWEEN}${EIGHT}${ENDS}`, 'gi'),
  new RegExp(`${BEGINS}${EIGHT}${BETWEEN}${SORT_CODE}`, 'gi'),
];
const NAMED_SORT_CODE = new RegExp(
  `\\bsort[ -]?code\\b\\D{0,20}\\d{2}(?:${HYPHEN}| ?)\\d{2}(?:${HYPHEN}| ?)\\d{2}(?!\\d)`,
  'gi',
);
const NAMED_ACCOUNT = new RegExp(`\\b(?:account|acct?|a/c)\\b[^\\d]{0,20}${ACCOUNT}`, 'i');
/** How far before and after a sort code that is named its account number is looked for. */
const NEAR = 80;

/** Whether three pairs of digits can be a day: 01-02-26 is a date before it is a sort code. */
function isDay(day: string, month: string): boolean {
  const [d, m] = [Number(day), Number(month)];
  return d >= 1 && d <= 31 && m >= 1 && m <= 12;
}

function hasAccount(text: string): boolean {
  const beside = PAIRS.some((pattern) =>
    [...text.matchAll(pattern)].some(([, day = '', month = '']) => !isDay(day, month)),
  );
  if (beside) return true;
  const account = new RegExp(ACCOUNT);
  const named = [...text.matchAll(NAMED_SORT_CODE)].some((found) => {
    const end = found.index + found[0].length;
    const before = text.slice(Math.max(0, found.index - NEAR), found.index);
    return account.test(before) || account.test(text.slice(end, end + NEAR));
  });
  return named || (NAMED_ACCOUNT.test(text) && new RegExp(SORT_CODE).test(text));
}

/**
 * Why a free text cannot be stored: it has a sort code together with an account number, or a valid IBAN, which belong
 * into the sealed bank details. Null where it has neither. A telephone number, a date or a charity number is neither.
 */
export function bankDetailsInText(text: string): string | null {
  // the cheap look first: no account without two digits side by side
  if (!/\d\d/.test(text) || !(hasAccount(text) || hasIban(text))) return null;
  return 'Leave out the bank details: they are entered on the page “Bank details”, where they are sealed and checked';
}
