import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import { CLAIM_STATUSES, claimStatusWords } from './claim-lifecycle.js';

const STATUS_WORDS = wordsOf(CLAIM_STATUSES, claimStatusWords);

/** The claims that a person may see. */
export const CLAIM_LIST = defineList({
  name: 'claims',
  things: 'claims',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference or organisation',
      description: 'Part of the reference, of the award, or of the name of the organisation.',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'ClaimStatus',
    },
    organisationId: {
      kind: 'record',
      of: 'organisation',
      label: 'Organisation',
      any: 'Any organisation',
    },
    awardId: { kind: 'record', of: 'award', label: 'Award', any: 'Any award', linkOnly: true },
    ...AMOUNT_FILTERS,
  },
  sorts: { submittedAt: {}, reference: {}, amountPence: {} },
  order: '-submittedAt',
  columns: {
    reference: {
      heading: 'Claim',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    award: { heading: 'Award', kind: 'text', field: 'awardReference' },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode', offered: true },
    organisation: { heading: 'Organisation', kind: 'text', field: 'organisationName' },
    payment: { heading: 'Payment', kind: 'text', field: 'paymentReference' },
    year: { heading: 'Year', kind: 'year', field: 'financialYear', offered: true },
    amount: {
      heading: 'Amount',
      fileHeading: 'Amount (£)',
      kind: 'money',
      field: 'amountPence',
      sort: 'amountPence',
      total: 'In all',
    },
    coversFrom: { heading: 'From', kind: 'date' },
    coversTo: { heading: 'To', kind: 'date' },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS },
    submitted: { heading: 'Sent', kind: 'instant', field: 'submittedAt', sort: 'submittedAt' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
