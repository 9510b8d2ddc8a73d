import { TOO_LARGE } from '../money/index.js';
import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import { PAYMENT_RUN_STATUSES, paymentRunStatusWords } from './payment-run-statuses.js';

const STATUS_WORDS = wordsOf(PAYMENT_RUN_STATUSES, paymentRunStatusWords);

/** The payment runs. */
export const PAYMENT_RUN_LIST = defineList({
  name: 'payment-runs',
  things: 'payment runs',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference of a run or a payment',
      description: 'Part of a reference of a run or of its payments.',
    },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'PaymentRunStatus',
    },
    fundId: {
      kind: 'record',
      of: 'fund',
      label: 'Fund',
      any: 'Any fund',
      description: 'With a payment of this fund.',
    },
    payFrom: { kind: 'date', label: 'Paid from', description: 'Paid on this day or later.' },
    payTo: { kind: 'date', label: 'Paid until', description: 'Paid on this day or earlier.' },
    ...AMOUNT_FILTERS,
  },
  sorts: { payOn: {}, reference: {}, totalPence: {} },
  order: '-payOn',
  columns: {
    reference: {
      heading: 'Run',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS },
    payOn: { heading: 'Pay on', kind: 'date', sort: 'payOn' },
    payments: { heading: 'Payments', kind: 'number', field: 'paymentCount' },
    total: {
      heading: 'Total',
      fileHeading: 'Total (£)',
      kind: 'money',
      field: 'totalPence',
      sort: 'totalPence',
      total: 'In all',
      none: TOO_LARGE,
      fileNone: TOO_LARGE,
    },
    funds: { heading: 'Funds', kind: 'texts', field: 'fundCodes' },
    prepared: {
      heading: 'Prepared by',
      kind: 'text',
      field: 'preparedByName',
      none: 'At release',
    },
    released: { heading: 'Released by', kind: 'text', field: 'releasedByName', none: 'Not yet' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
