/** How many characters of a name a Bacs file has room for. */
export const BACS_NAME_WIDTH = 18;

/** Letters that Unicode does not split into a plain letter and an accent, with their replacements. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  Ø: 'O',
  Æ: 'AE',
  Œ: 'OE',
  Ł: 'L',
  Đ: 'D',
};

/**
 * A text in the Bacs character set (A–Z, 0–9, `.`, `&`, `/`, `-` and space), in upper case, at most `width`
 * characters. Accents and apostrophes are removed; every other character becomes a space.
 */
export function bacsText(text: string, width: number): string {
  const plain = text
    .toUpperCase()
    .replaceAll(/[ØÆŒŁĐ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}|['’‘`]/gu, '')
    .replaceAll(/[^A-Z0-9.&/ -]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  return plain.slice(0, width).trimEnd();
}
