import { CALL_LIST } from '@almoner/domain/calls';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { foldedIn } from '../../platform/lists/list-source.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { CallItem } from './calls.dto.js';
import { CALL_ITEM, shownCall, type CallRowOf } from './calls.queries.js';

export const CallListController = listController({
  list: CALL_LIST,
  item: CallItem,
  permission: 'calls.read',
  source: ({ today }) => ({
    table: 'calls c',
    joins: `JOIN ${READABLE_FUNDS} f ON f.id = c.fund_id`,
    id: 'c.id',
    columns: CALL_ITEM,
    filters: { q: foldedIn('c.title'), status: 'c.status = $', fundId: 'c.fund_id = $' },
    sorts: {
      opensOn: { expression: 'c.opens_on', type: 'date' },
      closesOn: { expression: 'c.closes_on', type: 'date' },
      title: byLetters('c.title'),
      status: { expression: 'c.status', type: 'text' },
    },
    shown: (row: CallRowOf<CallItem>) => shownCall(row, today),
  }),
});
