/** A sort key: an SQL expression that is never null, and its type. */
export interface SortKey {
  readonly expression: string;
  readonly type: 'text' | 'bigint' | 'integer' | 'timestamptz' | 'date';
  /** The few records that sort by another value than the indexed expression. */
  readonly apart?: { readonly condition: string; readonly value: string };
}

/** Sorts names and titles alphabetically; `column` must never be null. */
export function byLetters(column: string): SortKey {
  return { expression: `${column} COLLATE letters`, type: 'text' };
}

/** The sort values that a list accepts: each key ascending and, with `-` before it, descending. */
export function bothWays<Key extends string>(...keys: Key[]): (Key | `-${Key}`)[] {
  return keys.flatMap((key) => [key, `-${key}` as const]);
}
