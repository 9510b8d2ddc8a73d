/** A sort key: an SQL expression that is never null, and its type. */
export interface SortKey {
  readonly expression: string;
  readonly type: 'text' | 'bigint' | 'numeric' | 'integer' | 'timestamptz' | 'date';
  /** The few records that sort by another value than the indexed expression. */
  readonly apart?: { readonly condition: string; readonly value: string };
}

/**
 * The first of several values that is not null; the last never is. It is not `coalesce`, of which PostgreSQL does not know
 * that it reveals nothing: under row-level security it would not find the place of a page in an index.
 */
export function firstOf(...values: string[]): string {
  const given = values.slice(0, -1).map((value) => `WHEN ${value} IS NOT NULL THEN ${value}`);
  return `CASE ${given.join(' ')} ELSE ${values.at(-1)} END`;
}

/** Sorts names and titles alphabetically; `column` must never be null. */
export function byLetters(column: string): SortKey {
  return { expression: `${column} COLLATE letters`, type: 'text' };
}

/** The sort values that a list accepts: each key ascending and, with `-` before it, descending. */
export function bothWays<Key extends string>(...keys: Key[]): (Key | `-${Key}`)[] {
  return keys.flatMap((key) => [key, `-${key}` as const]);
}
