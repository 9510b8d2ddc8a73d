import { CONDITION_LIST } from '@almoner/domain/conditions';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { FoundFirst, searchedIn, type SourceOf } from '../../platform/lists/list-source.js';
import { ConditionItem } from './conditions.dto.js';
import { shownCondition, type ConditionItemRow } from './conditions.queries.js';
import { CONDITION_DUE, CONDITION_ITEM, CONDITION_JOINS, GATING } from './conditions.sql.js';

const source: SourceOf<typeof CONDITION_LIST, ConditionItemRow, ConditionItem> = (reader) => ({
  table: 'conditions c',
  joins: CONDITION_JOINS,
  id: 'c.id',
  columns: CONDITION_ITEM,
  filters: {
    q: new FoundFirst(
      'conditions',
      searchedIn('c.search_text', `' ' || almoner_fold(a.reference)`, 'o.search_text'),
    ),
    fundId: 'c.fund_id = $',
    organisationId: 'c.organisation_id = $',
    awardId: 'c.award_id = $',
    status: 'c.status = $',
    owner: 'c.owner = $',
    overdue: `c.status = 'open' AND c.due_on < DATE '${reader.today}'`,
    gating: GATING,
  },
  unless: { status: `c.status <> 'removed'` },
  sorts: {
    dueOn: { expression: CONDITION_DUE, type: 'date' },
    title: byLetters('c.title'),
    status: { expression: 'c.status', type: 'text' },
    organisationName: byLetters('o.name'),
    awardReference: { expression: 'a.reference', type: 'text' },
  },
  shown: (row) => shownCondition(row, reader),
});

export const ConditionListController = listController({
  list: CONDITION_LIST,
  item: ConditionItem,
  source,
  permission: 'conditions.read',
});
