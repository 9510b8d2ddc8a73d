import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import { PAYMENT_METHODS, paymentMethodWords } from '../awards/index.js';
import { PAYMENT_STATUSES, paymentStatusWords } from './payment-statuses.js';

const STATUS_WORDS = wordsOf(PAYMENT_STATUSES, paymentStatusWords);
const METHOD_WORDS = wordsOf(PAYMENT_METHODS, paymentMethodWords);

/** The payments that a person may see. */
export const PAYMENT_LIST = defineList({
  name: 'payments',
  things: 'payments',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference or organisation',
      description: 'Part of a reference or of the name of the organisation.',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
    organisationId: {
      kind: 'record',
      of: 'organisation',
      label: 'Organisation',
      any: 'Any organisation',
    },
    awardId: { kind: 'record', of: 'award', label: 'Award', any: 'Any award', linkOnly: true },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'PaymentStatus',
    },
    confirmed: {
      kind: 'choice',
      label: 'Seen in the ledger',
      any: 'Seen or not',
      words: wordsOf(['true', 'false'], (choice) =>
        choice === 'true' ? 'Seen in the ledger' : 'Not seen yet',
      ),
      description: 'Confirmed by the ledger, recovered since or not; or not yet.',
    },
    counts: {
      kind: 'choice',
      label: 'Counts against its award year',
      any: 'Counts or not',
      words: wordsOf(['true', 'false'], (choice) =>
        choice === 'true' ? 'Yes' : 'No: rejected, cancelled or returned by the bank',
      ),
      description: 'Neither rejected, nor cancelled, nor returned by the bank; or one of these.',
      linkOnly: true,
    },
    financialYear: {
      kind: 'financial-year',
      label: 'Financial year',
      description: 'The year of the award that it counts against.',
    },
    method: {
      kind: 'choice',
      label: 'How it moves',
      any: 'Any way',
      words: METHOD_WORDS,
      schema: 'PaymentMethod',
      description: 'By bank, or by transfer within the public finances.',
    },
    waitingForMe: {
      kind: 'choice',
      label: 'Next step',
      any: 'Anybody’s',
      words: wordsOf(['true'], () => 'Mine'),
      description: 'Only those whose next step the reader may take. Staff only.',
    },
    dueFrom: { kind: 'date', label: 'Due from', description: 'Due on this day or later.' },
    dueBefore: { kind: 'date', label: 'Due before', description: 'Due earlier than this day.' },
    ...AMOUNT_FILTERS,
  },
  sorts: { dueOn: {}, reference: {}, amountPence: {}, status: {}, organisationName: {} },
  order: 'dueOn',
  columns: {
    reference: {
      heading: 'Payment',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    award: { heading: 'Award', kind: 'text', field: 'awardReference' },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode', offered: true },
    organisation: {
      heading: 'Organisation',
      kind: 'text',
      field: 'organisationName',
      sort: 'organisationName',
    },
    year: { heading: 'Year', fileHeading: 'Financial year', kind: 'year', field: 'financialYear' },
    amount: {
      heading: 'Amount',
      fileHeading: 'Amount (£)',
      kind: 'money',
      field: 'amountPence',
      sort: 'amountPence',
      total: 'In all',
    },
    paidLess: {
      heading: 'Paid, less recovered',
      fileHeading: 'Paid, less recovered (£)',
      kind: 'money',
      field: 'paidPence',
      total: 'Paid, less recovered',
      offered: true,
    },
    recovered: {
      heading: 'Recovered',
      fileHeading: 'Recovered (£)',
      kind: 'money',
      field: 'recoveredPence',
      total: 'Recovered',
      offered: true,
    },
    due: { heading: 'Due', kind: 'date', field: 'dueOn', sort: 'dueOn' },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    method: {
      heading: 'How it moves',
      kind: 'choice',
      words: METHOD_WORDS,
      offered: true,
    },
    payable: { heading: 'Payable', kind: 'text', field: 'triggerWords' },
    sent: { heading: 'Sent', kind: 'date', field: 'sentOn', none: 'Not yet', offered: true },
    paid: { heading: 'Paid', kind: 'date', field: 'paidOn', none: 'Not yet', offered: true },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
  addsUpAll: true,
});
