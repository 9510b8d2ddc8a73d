/** Letters that lose no mark when they are taken apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  Ø: 'O',
  Æ: 'AE',
  Œ: 'OE',
  Ł: 'L',
  Đ: 'D',
};

/**
 * A text in the character set of Bacs (A–Z, 0–9, `.`, `&`, `/`, `-` and space), in upper case and at most `width`
 * characters: accents are dropped, apostrophes vanish, all else becomes a space.
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
