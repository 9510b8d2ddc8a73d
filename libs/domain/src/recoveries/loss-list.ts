import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import { LOSS_KINDS, LOSS_STATUSES, lossKindWords, lossStatusWords } from './loss-lifecycle.js';

const KIND_WORDS = wordsOf(LOSS_KINDS, lossKindWords);
const STATUS_WORDS = wordsOf(LOSS_STATUSES, lossStatusWords);

/** The register of losses: what was written off or waived of recoveries, or is asked to be. */
export const LOSS_LIST = defineList({
  name: 'losses',
  things: 'losses',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference or organisation',
      description: 'Part of the reference of a recovery or of the name of the organisation.',
    },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'LossStatus',
    },
    kind: {
      kind: 'choice',
      label: 'Kind',
      any: 'Any kind',
      words: KIND_WORDS,
      schema: 'LossKind',
    },
    financialYear: {
      kind: 'financial-year',
      label: 'Financial year',
      description: 'The financial year in which the loss was approved.',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
    organisationId: {
      kind: 'record',
      of: 'organisation',
      label: 'Organisation',
      any: 'Any organisation',
    },
    ...AMOUNT_FILTERS,
  },
  sorts: { decidedAt: {}, requestedAt: {}, amountPence: {}, organisationName: {} },
  order: '-requestedAt',
  columns: {
    recovery: {
      heading: 'Recovery',
      kind: 'text',
      field: 'recoveryReference',
      names: true,
    },
    organisation: {
      heading: 'Organisation',
      kind: 'text',
      field: 'organisationName',
      sort: 'organisationName',
    },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode' },
    kind: { heading: 'Kind', kind: 'choice', words: KIND_WORDS },
    amount: {
      heading: 'Amount',
      fileHeading: 'Amount (£)',
      kind: 'money',
      field: 'amountPence',
      sort: 'amountPence',
      total: 'In all',
    },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS },
    year: {
      heading: 'Year',
      fileHeading: 'Financial year',
      kind: 'year',
      field: 'financialYear',
      none: 'Not approved',
    },
    decided: {
      heading: 'Decided',
      kind: 'instant',
      field: 'decidedAt',
      sort: 'decidedAt',
      none: 'Not yet',
    },
    requested: {
      heading: 'Requested',
      kind: 'instant',
      field: 'requestedAt',
      sort: 'requestedAt',
      offered: true,
    },
    reason: { heading: 'Reason', kind: 'text', only: 'file' },
    requestedBy: { heading: 'Requested by', kind: 'text', field: 'requestedByName', only: 'file' },
    approvedBy: { heading: 'Approved by', kind: 'texts', field: 'approvedByNames', only: 'file' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
