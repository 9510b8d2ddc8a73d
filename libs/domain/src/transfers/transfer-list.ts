import { TOO_LARGE } from '../money/index.js';
import { AMOUNT_FILTERS, defineList } from '../shared/index.js';

/** The transfer notes. */
export const TRANSFER_NOTE_LIST = defineList({
  name: 'transfers',
  things: 'transfer notes',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference of a note or a payment',
      description: 'Part of a reference of a note or of its payments.',
    },
    fundId: {
      kind: 'record',
      of: 'fund',
      label: 'Fund',
      any: 'Any fund',
      description: 'With a payment of this fund.',
    },
    from: { kind: 'date', label: 'From', description: 'To be made on this day or later.' },
    to: { kind: 'date', label: 'Until', description: 'To be made on this day or earlier.' },
    ...AMOUNT_FILTERS,
  },
  sorts: { transferOn: {}, reference: {}, totalPence: {} },
  order: '-transferOn',
  columns: {
    reference: {
      heading: 'Transfer note',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    transferOn: { heading: 'To be made on', kind: 'date', sort: 'transferOn' },
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
    confirmed: {
      heading: 'In the ledger',
      fileHeading: 'In the ledger (£)',
      kind: 'money',
      field: 'paidPence',
      total: 'In the ledger in all',
      none: TOO_LARGE,
      fileNone: TOO_LARGE,
    },
    funds: { heading: 'Funds', kind: 'texts', field: 'fundCodes' },
    released: { heading: 'Released by', kind: 'text', field: 'releasedByName' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
