import { RETURN_LIST } from '@almoner/domain/returns';
import { byLetters, firstOf } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { FoundFirst, searchedIn, type SourceOf } from '../../platform/lists/list-source.js';
import { becameDue, inStatus, itemColumns, overdue, RETURN_JOINS } from './return-columns.sql.js';
import { ReturnItem } from './returns.dto.js';
import { toItem, type ReturnItemRow } from './returns.queries.js';

const source: SourceOf<typeof RETURN_LIST, ReturnItemRow, ReturnItem> = ({ actor, today }) => ({
  table: 'returns r',
  joins: RETURN_JOINS,
  id: 'r.id',
  columns: itemColumns(today),
  filters: {
    q: new FoundFirst(
      'returns',
      searchedIn('r.search_text', `' ' || almoner_fold(a.reference)`, 'g.search_text'),
    ),
    fundId: 'r.fund_id = $',
    organisationId: 'r.organisation_id = $',
    awardId: 'r.award_id = $',
    status: inStatus(today),
    overdue: { true: overdue(today), false: `NOT ${overdue(today)}` },
    kind: 'r.kind = $',
    period: 'r.period_year = $',
  },
  sorts: {
    dueOn: { expression: 'r.due_on', type: 'date' },
    reference: { expression: 'r.reference', type: 'text' },
    organisationName: byLetters('g.name'),
    period: { expression: 'r.period_year', type: 'integer' },
    status: {
      expression: 'r.status',
      type: 'text',
      apart: { condition: becameDue(today), value: `'due'` },
    },
    submittedAt: {
      expression: firstOf('r.submitted_at', `'-infinity'::timestamptz`),
      type: 'timestamptz',
    },
  },
  shown: (row) => toItem(row, actor.audience),
});

export const ReturnListController = listController({
  list: RETURN_LIST,
  item: ReturnItem,
  source,
  permission: 'returns.read',
});
