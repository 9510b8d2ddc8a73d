/** A value in a recorded change. */
export type AuditValue =
  string | number | boolean | null | readonly AuditValue[] | { readonly [key: string]: AuditValue };

/** One field before and after a command; null where it was or is empty. */
export interface AuditChange {
  readonly field: string;
  readonly from: AuditValue;
  readonly to: AuditValue;
}

type Snapshot = Readonly<Record<string, AuditValue | undefined>>;

function canonical(value: AuditValue): AuditValue {
  if (Array.isArray(value)) return (value as readonly AuditValue[]).map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}

function isSame(a: AuditValue, b: AuditValue): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

/**
 * The fields that differ between two states of a record, in alphabetical order. The order of the keys of an
 * object does not matter; the order of a list does. `before` is null for a new record.
 */
export function changesBetween(before: Snapshot | null, after: Snapshot): AuditChange[] {
  const earlier: Snapshot = before ?? {};
  const fields = [...new Set([...Object.keys(earlier), ...Object.keys(after)])].sort();
  return fields
    .map((field) => ({ field, from: earlier[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => !isSame(from, to));
}

/** Picks the fields of a record that its history records. */
export function fieldsOf<Row, Field extends keyof Row>(
  record: Row,
  fields: readonly Field[],
): Pick<Row, Field> {
  const entries = fields.map((field) => [field, record[field]] as const);
  return Object.fromEntries(entries) as Pick<Row, Field>;
}

/** The changes without their values, where the history may only say which fields changed. */
export function withoutValues(changes: readonly AuditChange[]): AuditChange[] {
  return changes.map(({ field }) => ({ field, from: null, to: null }));
}
