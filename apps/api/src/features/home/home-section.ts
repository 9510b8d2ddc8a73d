import type { Audience, Permission } from '@almoner/domain/shared';

/** Items shown of a section; the list behind it shows the rest. */
export const SHOWN = 10;

/** Items counted of a section. */
export const MOST_COUNTED = 10_000;

/**
 * One section of a home page: what waits for the people who hold a permission. The parts are SQL;
 * `me` stands for the reader, with `me.id` and `me.today`.
 */
export interface HomeSection {
  readonly key: string;
  readonly title: string;
  readonly permission: Permission;
  /** Set where the permission is held on both sides and the section is for one of them. */
  readonly audience?: Audience;
  /** What an item is, and what opens when it is chosen unless `subject` says otherwise. */
  readonly kind: string;
  readonly from: string;
  readonly where: string;
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly subtitle: string;
  readonly amountPence?: string;
  readonly dueOn?: string;
  readonly at?: string;
  readonly subject?: { readonly type: string; readonly id: string };
  readonly order: string;
}

/** One query for a section: $1 the reader, $2 today in Scotland. */
export function sectionQuery(section: HomeSection): string {
  const { amountPence = 'NULL::bigint', dueOn = 'NULL::date', at = 'NULL::timestamptz' } = section;
  const subject = section.subject ?? { type: `'${section.kind}'`, id: section.id };
  return `
    SELECT waiting.*, count(*) OVER ()::int AS total FROM (
      SELECT ${section.id} AS id, '${section.kind}' AS kind, ${section.reference} AS reference,
             ${section.name} AS title, ${section.subtitle} AS subtitle, ${amountPence} AS "amountPence",
             ${dueOn} AS "dueOn", coalesce(${dueOn} < me.today, false) AS overdue, ${at} AS at,
             ${subject.type} AS "subjectType", ${subject.id} AS "subjectId",
             row_number() OVER (ORDER BY ${section.order}, ${section.id}) AS place
        FROM (SELECT $1::uuid AS id, $2::date AS today) AS me, ${section.from}
       WHERE ${section.where}
       ORDER BY place LIMIT ${MOST_COUNTED}) AS waiting
     ORDER BY place LIMIT ${SHOWN}`;
}
