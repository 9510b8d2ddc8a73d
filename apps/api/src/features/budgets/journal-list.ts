import type { JOURNAL_LIST } from '@almoner/domain/budgets';
import type { ListSource } from '../../platform/lists/list-source.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type { JournalView } from './budgets.dto.js';

/** The journals of a budget line, for the list on the page. */
export function journalsOf(lineId: string): ListSource<typeof JOURNAL_LIST, JournalView> {
  const lineOf = (condition: string) =>
    `EXISTS (SELECT FROM journal_lines l WHERE l.journal_id = j.id AND ${condition})`;
  return {
    table: 'journals j',
    joins: `LEFT JOIN ${READABLE_USERS} u ON u.id = j.actor_id`,
    id: 'j.id',
    columns: `j.id, j.at, j.kind, j.subject_type AS "subjectType", j.subject_id AS "subjectId",
      j.subject_reference AS "subjectReference", u.name AS "actorName", j.reason, in_demonstration() AS illustrative,
      (SELECT jsonb_agg(jsonb_build_object('account', l.account, 'amountPence', l.amount_pence) ORDER BY l.id)
         FROM journal_lines l WHERE l.journal_id = j.id AND l.budget_line_id = $1) AS lines`,
    under: [[lineOf('l.budget_line_id = $'), lineId]],
    filters: { account: lineOf('l.budget_line_id = $1 AND l.account = $') },
    sorts: { at: { expression: 'j.at', type: 'timestamptz' } },
  };
}

/** The journals of a budget line, for a file: with the amount moved on each account. */
export function journalsInFileOf(
  lineId: string,
): ListSource<typeof JOURNAL_LIST, JournalView, object> {
  return {
    ...journalsOf(lineId),
    shown: (row) => ({
      ...row,
      moved: Object.fromEntries(row.lines.map((line) => [line.account, line.amountPence])),
    }),
  };
}
