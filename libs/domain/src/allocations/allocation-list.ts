import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import { ALLOCATION_STATUSES, allocationStatusWords } from './allocation-statuses.js';

const STATUS_WORDS = wordsOf(ALLOCATION_STATUSES, allocationStatusWords);

/** The allocations to areas. */
export const ALLOCATION_LIST = defineList({
  name: 'allocations',
  things: 'allocations',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference or title',
      description: 'Part of the reference or the title.',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'AllocationStatus',
    },
    financialYear: { kind: 'financial-year', label: 'Year' },
    ...AMOUNT_FILTERS,
  },
  sorts: { reference: {}, financialYear: {}, amountPence: {}, status: {} },
  order: '-reference',
  columns: {
    reference: {
      heading: 'Allocation',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode' },
    year: {
      heading: 'Year',
      fileHeading: 'Financial year',
      kind: 'year',
      field: 'financialYear',
      sort: 'financialYear',
    },
    pot: { heading: 'Pot', kind: 'text', offered: true },
    title: { heading: 'Title', kind: 'text' },
    amount: {
      heading: 'Amount',
      fileHeading: 'Amount (£)',
      kind: 'money',
      field: 'amountPence',
      sort: 'amountPence',
      total: 'In all',
    },
    areas: { heading: 'Areas', kind: 'number', field: 'areaCount' },
    shares: { heading: 'Shares', kind: 'text', field: 'basis', offered: true },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
