import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import {
  VARIATION_STATUSES,
  VARIATION_KIND_WORDS,
  variationStatusWords,
} from './variation-statuses.js';
import { VARIATION_KINDS } from './award-terms.js';

const STATUS_WORDS = wordsOf(VARIATION_STATUSES, variationStatusWords);
const KIND_WORDS = wordsOf(VARIATION_KINDS, (kind) => VARIATION_KIND_WORDS[kind]);

/** The variations that a person may see. */
export const VARIATION_LIST = defineList({
  name: 'variations',
  things: 'variations',
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
      schema: 'VariationStatus',
    },
    kind: {
      kind: 'choice',
      label: 'Changes',
      any: 'Anything',
      words: KIND_WORDS,
      schema: 'VariationKind',
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
  sorts: { reference: {}, proposedAt: {}, organisationName: {}, status: {} },
  order: '-reference',
  columns: {
    reference: {
      heading: 'Variation',
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
    kinds: { heading: 'Changes', kind: 'texts', words: KIND_WORDS },
    before: {
      heading: 'Award before',
      fileHeading: 'Award before (£)',
      kind: 'money',
      field: 'amountBeforePence',
      total: 'Before, in all',
    },
    after: {
      heading: 'Award after',
      fileHeading: 'Award after (£)',
      kind: 'money',
      field: 'amountAfterPence',
      total: 'After, in all',
    },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    proposed: {
      heading: 'Proposed',
      kind: 'instant',
      field: 'proposedAt',
      sort: 'proposedAt',
      offered: true,
    },
    applied: { heading: 'Applied', kind: 'instant', field: 'appliedAt' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
