/**
 * A fixed list of the domain, such as statuses, as SQL: `'withdrawn', 'declined'`. Values from outside must never be
 * passed.
 */
export function sqlTexts(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}
