import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import { virementStatusWords, VIREMENT_STATUSES } from './virement-lifecycle.js';

const STATUS_WORDS = wordsOf(VIREMENT_STATUSES, virementStatusWords);

/** The virements between budgets. */
export const VIREMENT_LIST = defineList({
  name: 'virements',
  things: 'virements',
  filters: {
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'VirementStatus',
    },
    fundId: {
      kind: 'record',
      of: 'fund',
      label: 'Fund',
      any: 'Any fund',
      description: 'Money that comes from this fund or goes to it.',
    },
    ...AMOUNT_FILTERS,
  },
  sorts: { requestedAt: {}, reference: {}, amountPence: {} },
  order: '-requestedAt',
  columns: {
    reference: {
      heading: 'Virement',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    from: { heading: 'From', kind: 'text', field: 'from.fundCode', only: 'page' },
    fromFund: { heading: 'From fund', kind: 'text', field: 'from.fundCode', only: 'file' },
    fromYear: { heading: 'From year', kind: 'year', field: 'from.financialYear', only: 'file' },
    fromPot: { heading: 'From pot', kind: 'text', field: 'from.pot', only: 'file' },
    to: { heading: 'To', kind: 'text', field: 'to.fundCode', only: 'page' },
    toFund: { heading: 'To fund', kind: 'text', field: 'to.fundCode', only: 'file' },
    toYear: { heading: 'To year', kind: 'year', field: 'to.financialYear', only: 'file' },
    toPot: { heading: 'To pot', kind: 'text', field: 'to.pot', only: 'file' },
    amount: {
      heading: 'Amount',
      fileHeading: 'Amount (£)',
      kind: 'money',
      field: 'amountPence',
      sort: 'amountPence',
      total: 'In all',
    },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS },
    requested: {
      heading: 'Requested',
      kind: 'instant',
      field: 'requestedAt',
      sort: 'requestedAt',
    },
    requestedBy: { heading: 'Requested by', kind: 'text', field: 'requestedByName' },
    decidedBy: { heading: 'Decided by', kind: 'text', field: 'decidedByName', offered: true },
    authority: {
      heading: 'Finance authority',
      kind: 'text',
      field: 'authorityReference',
      offered: true,
    },
    reason: { heading: 'Reason', kind: 'text', offered: true },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
