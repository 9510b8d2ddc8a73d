import { referenceDefinition, type ReferenceKey } from '@almoner/domain/reference-data';

/** The SQL types of the values that SQL can calculate with; any other value is read as text. */
const CASTS: Readonly<Record<string, string>> = {
  pence: '::bigint',
  days: '::integer',
  months: '::integer',
  years: '::integer',
  'basis-points': '::integer',
  date: '::date',
};

/**
 * Orders the values of one key so that the one in force on `day` comes first: the last that begins by then, of those of
 * the same day the one recorded last; before the first begins, the first.
 */
export function inForceFirst(alias: string, day: string): string {
  return `(${alias}.from_day <= ${day}) DESC,
    CASE WHEN ${alias}.from_day <= ${day} THEN ${alias}.from_day END DESC, ${alias}.from_day, ${alias}.id DESC`;
}

/** The value of a key in force on a day, in the type of its unit. `day` is SQL. */
export function referenceValue(key: ReferenceKey, day: string): string {
  return `(SELECT (dated.value #>> '{}')${CASTS[referenceDefinition(key).unit] ?? ''} FROM reference_values dated
    WHERE dated.key = '${key}' ORDER BY ${inForceFirst('dated', day)} LIMIT 1)`;
}
