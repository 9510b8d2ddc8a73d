import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import { RECOVERY_STATUSES, recoveryStatusWords } from './recovery-statuses.js';

const STATUS_WORDS = wordsOf(RECOVERY_STATUSES, recoveryStatusWords);

/** The recoveries that a person may see. */
export const RECOVERY_LIST = defineList({
  name: 'recoveries',
  things: 'recoveries',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference or organisation',
      description: 'Part of a reference or of the name of the organisation.',
    },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'RecoveryStatus',
    },
    owed: {
      kind: 'choice',
      label: 'Still owed',
      any: 'Owed or not',
      words: wordsOf(['true', 'false'], (choice) =>
        choice === 'true' ? 'Still owed' : 'Nothing owed',
      ),
      description: 'Approved and not settled, or not.',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
    financialYear: { kind: 'financial-year', label: 'Financial year' },
    organisationId: {
      kind: 'record',
      of: 'organisation',
      label: 'Organisation',
      any: 'Any organisation',
    },
    awardId: { kind: 'record', of: 'award', label: 'Award', any: 'Any award', linkOnly: true },
    paymentId: {
      kind: 'record',
      of: 'payment',
      label: 'Payment',
      any: 'Any payment',
      linkOnly: true,
    },
    ...AMOUNT_FILTERS,
  },
  sorts: { requestedAt: {}, reference: {}, amountPence: {}, status: {}, organisationName: {} },
  order: '-requestedAt',
  columns: {
    reference: {
      heading: 'Recovery',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    payment: {
      heading: 'Of payment',
      fileHeading: 'Payment',
      kind: 'text',
      field: 'paymentReference',
    },
    award: { heading: 'Award', kind: 'text', field: 'awardReference', offered: true },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode', offered: true },
    organisation: {
      heading: 'Organisation',
      kind: 'text',
      field: 'organisationName',
      sort: 'organisationName',
    },
    year: {
      heading: 'Year',
      fileHeading: 'Financial year',
      kind: 'year',
      field: 'financialYear',
      offered: true,
    },
    amount: {
      heading: 'Amount',
      fileHeading: 'Amount (£)',
      kind: 'money',
      field: 'amountPence',
      sort: 'amountPence',
      total: 'In all',
    },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    requested: {
      heading: 'Requested',
      kind: 'instant',
      field: 'requestedAt',
      sort: 'requestedAt',
    },
    received: {
      heading: 'Received',
      fileHeading: 'Received (£)',
      kind: 'money',
      field: 'receivedPence',
      total: 'Received',
    },
    lost: {
      heading: 'Written off or waived',
      fileHeading: 'Written off or waived (£)',
      kind: 'money',
      field: 'lostPence',
      total: 'Written off or waived',
      offered: true,
    },
    owed: {
      heading: 'Still owed',
      fileHeading: 'Still owed (£)',
      kind: 'money',
      field: 'owedPence',
      total: 'Still owed',
    },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
