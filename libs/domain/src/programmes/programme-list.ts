import { defineList } from '../shared/index.js';

/** The programmes, each with what its funds add up to in a year. */
export const PROGRAMME_LIST = defineList({
  name: 'programmes',
  things: 'programmes',
  filters: {},
  sorts: { name: {}, code: {} },
  order: 'name',
  columns: {
    code: { heading: 'Code', kind: 'text', sort: 'code' },
    name: { heading: 'Programme', kind: 'text', sort: 'name', names: true },
    total: {
      heading: 'A year',
      fileHeading: 'Annual total (£)',
      kind: 'money',
      field: 'annualTotalPence',
      none: 'Not published',
      total: 'Published for a year, in all',
    },
    funds: { heading: 'Funds', kind: 'texts', field: 'funds.code' },
    illustrative: {
      heading: 'Illustrative',
      kind: 'flag',
      field: 'annualTotalIllustrative',
      only: 'file',
    },
  },
});
