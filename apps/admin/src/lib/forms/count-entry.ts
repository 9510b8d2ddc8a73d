/** The value of a count field: a whole number, null while it is empty, or text that is not a whole number. */
export type CountEntry = number | null | { readonly text: string };

const WHOLE_NUMBER = /^\d{1,3}(?:[, ]?\d{3})*$|^\d+$/;

/** The error for text that is not a whole number. */
export const COUNT_FAULT = 'Enter a whole number, like 12';

/** Reads a whole number of zero or more, with or without separators of thousands. */
export function countEntryOf(text: string): CountEntry {
  const plain = text.trim();
  if (plain === '') return null;
  const number = Number(plain.replaceAll(/[, ]/g, ''));
  return WHOLE_NUMBER.test(plain) && Number.isSafeInteger(number) ? number : { text };
}

/** The number of a count entry; null while there is none. */
export function countOf(entry: CountEntry): number | null {
  return typeof entry === 'number' ? entry : null;
}
