/** The words of an answer: what stands between spaces and has a letter or a digit in it. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
