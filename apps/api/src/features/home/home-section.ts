import type { WorkItem } from '../../platform/work-items/work-item.js';

/** How many items a section shows; its list has the rest. */
export const SHOWN = 10;

/** How many items of a section are counted at most. */
export const MOST_COUNTED = 10_000;

/** One query for a section: $1 the reader, $2 today in Scotland. A section known to be long is not counted again. */
export function sectionQuery(section: WorkItem, isLong = false): string {
  const { amountPence = 'NULL::bigint', dueOn = 'NULL::date', at = 'NULL::timestamptz' } = section;
  const { from, joins = '', where, few, subject } = section;
  const { type, id } = subject ?? { type: `'${section.kind}'`, id: section.id };
  const me = '(SELECT $1::uuid AS id, $2::date AS today) AS me';
  const counted = few
    ? '(count(*) OVER ())::int'
    : `(SELECT count(*)::int FROM (SELECT FROM ${me}, ${from} WHERE ${where} LIMIT ${MOST_COUNTED}) AS counted)`;
  return `
    SELECT ${section.id} AS id, '${section.kind}' AS kind, ${section.reference} AS reference,
           ${section.name} AS title, ${section.subtitle} AS subtitle, ${amountPence} AS "amountPence",
           ${dueOn} AS "dueOn", coalesce(${dueOn} < me.today, false) AS overdue, ${at} AS at,
           ${type} AS "subjectType", ${id} AS "subjectId", ${isLong ? MOST_COUNTED : counted} AS total
      FROM ${me}, ${from} ${joins} WHERE ${where}
     ORDER BY ${section.order}, ${section.id} LIMIT ${SHOWN}`;
}
