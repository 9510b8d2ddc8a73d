/** A closed list of the domain, such as states, as SQL: `'withdrawn', 'declined'`. Never for what comes from outside. */
export function sqlTexts(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}
