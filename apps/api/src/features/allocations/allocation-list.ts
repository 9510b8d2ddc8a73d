import { ALLOCATION_LIST } from '@almoner/domain/allocations';
import { listController } from '../../platform/lists/list-controller.js';
import { amountWithin, foldedIn, type SourceOf } from '../../platform/lists/list-source.js';
import { AllocationItem } from './allocations.dto.js';
import { withWords, type AllocationItemRow } from './allocations.queries.js';
import { ALLOCATION_ITEM, ALLOCATION_JOINS } from './allocations.sql.js';

const source: SourceOf<typeof ALLOCATION_LIST, AllocationItemRow, AllocationItem> = () => ({
  table: 'allocations l',
  joins: ALLOCATION_JOINS,
  id: 'l.id',
  columns: ALLOCATION_ITEM,
  filters: {
    q: foldedIn('l.reference', 'l.title'),
    fundId: 'l.fund_id = $',
    status: 'l.status = $',
    financialYear: 'l.financial_year = $',
    ...amountWithin('l.amount_pence'),
  },
  sorts: {
    reference: { expression: 'l.reference', type: 'text' },
    financialYear: { expression: 'l.financial_year', type: 'integer' },
    amountPence: { expression: 'l.amount_pence', type: 'bigint' },
    status: { expression: 'l.status', type: 'text' },
  },
  totals: { amount: 'l.amount_pence' },
  shown: withWords,
});

export const AllocationListController = listController({
  list: ALLOCATION_LIST,
  item: AllocationItem,
  source,
  permission: 'allocations.read',
});
