import type { WorkItem } from '../../platform/work-items/work-item.js';

/** How many items a section shows; its list has the rest. */
export const SHOWN = 10;

/** How many items of a section are counted at most. */
export const MOST_COUNTED = 10_000;

/** The query of a section: $1 the reader, $2 today in Scotland. */
export function sectionQuery(section: WorkItem): string {
  const { amountPence = 'NULL::bigint', dueOn = 'NULL::date', at = 'NULL::timestamptz' } = section;
  const subject = section.subject ?? { type: `'${section.kind}'`, id: section.id };
  const waiting = `(SELECT $1::uuid AS id, $2::date AS today) AS me, ${section.from} WHERE ${section.where}`;
  return `
    SELECT ${section.id} AS id, '${section.kind}' AS kind, ${section.reference} AS reference,
           ${section.name} AS title, ${section.subtitle} AS subtitle, ${amountPence} AS "amountPence",
           ${dueOn} AS "dueOn", coalesce(${dueOn} < me.today, false) AS overdue, ${at} AS at,
           ${subject.type} AS "subjectType", ${subject.id} AS "subjectId",
           (SELECT count(*)::int FROM (SELECT FROM ${waiting} LIMIT ${MOST_COUNTED}) AS counted) AS total
      FROM ${waiting}
     ORDER BY ${section.order}, ${section.id} LIMIT ${SHOWN}`;
}
