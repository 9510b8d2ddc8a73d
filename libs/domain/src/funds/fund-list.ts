import { defineList, wordsOf } from '../shared/index.js';
import { FUND_KIND_LABELS, FUND_KINDS, FUND_STATUS_WORDS, FUND_STATUSES } from './fund-kinds.js';

const KIND_WORDS = wordsOf(FUND_KINDS, (kind) => FUND_KIND_LABELS[kind]);
const STATUS_WORDS = wordsOf(FUND_STATUSES, (status) => FUND_STATUS_WORDS[status]);

/** The funds that a person may see, each with the amounts that its public source gives. */
export const FUND_LIST = defineList({
  name: 'funds',
  things: 'funds',
  filters: {
    q: { kind: 'search', label: 'Name or code', description: 'Part of the name or the code.' },
    kind: { kind: 'choice', label: 'Kind', any: 'Any kind', words: KIND_WORDS, schema: 'FundKind' },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Open and closed',
      words: STATUS_WORDS,
      schema: 'FundStatus',
    },
    programmeId: { kind: 'record', of: 'programme', label: 'Programme', any: 'Any programme' },
  },
  sorts: { name: {}, code: {}, kind: {}, status: {} },
  order: 'name',
  columns: {
    code: { heading: 'Code', kind: 'text', sort: 'code' },
    name: { heading: 'Fund', kind: 'text', sort: 'name', names: true },
    kind: { heading: 'Kind', kind: 'choice', words: KIND_WORDS, sort: 'kind' },
    programme: { heading: 'Programme', kind: 'text', field: 'programmeName', none: 'None' },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    annual: {
      heading: 'A year',
      fileHeading: 'A year (£)',
      kind: 'money',
      field: 'annualAmountPence',
      none: 'Not published',
      total: 'Published for a year, in all',
    },
    total: {
      heading: 'In all',
      fileHeading: 'In all (£)',
      kind: 'money',
      field: 'totalAmountPence',
      none: 'Not published',
      total: 'Published as a whole, in all',
    },
    note: {
      heading: 'As published',
      kind: 'text',
      field: 'amountNote',
      none: 'No amount is published',
    },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
