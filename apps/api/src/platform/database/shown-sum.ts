/**
 * A sum of amounts in SQL, as a read shows it: `bigint`, or NULL where it is past 2^53 − 1 and so too large to show
 * (docs/glossary.md). Every sum that people read is made by this; its field is `field.sum`. Rows of any number can be added up,
 * since PostgreSQL adds `bigint` up as `numeric`.
 */
export function shownSum(sum: string): string {
  return `CASE WHEN abs(coalesce(${sum}, 0)) <= ${Number.MAX_SAFE_INTEGER} THEN coalesce(${sum}, 0)::bigint END`;
}
