/** A sort key: an SQL expression that is never null, and its type. */
export interface SortKey {
  readonly expression: string;
  readonly type: 'text' | 'bigint' | 'integer' | 'timestamptz' | 'date';
  /** The few records that go by another value than the expression, which an index has. */
  readonly apart?: { readonly condition: string; readonly value: string };
}

/** Sorts names and titles as people look them up; `column` is never null. */
export function byLetters(column: string): SortKey {
  return { expression: `${column} COLLATE letters`, type: 'text' };
}

/** The orders that a list offers: each key upwards and, with `-` before it, downwards. */
export function bothWays<Key extends string>(...keys: Key[]): (Key | `-${Key}`)[] {
  return keys.flatMap((key) => [key, `-${key}` as const]);
}
