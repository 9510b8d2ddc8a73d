import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import {
  PUBLICATION_STATES,
  publicationStateWords,
  SUBSIDY_KINDS,
  subsidyKindWords,
} from './subsidy.js';

const KINDS = wordsOf(SUBSIDY_KINDS, subsidyKindWords);
const STATES = wordsOf(PUBLICATION_STATES, publicationStateWords);

/** The awards that are subsidies: of which kind, and what of them was published or has to be. */
export const SUBSIDY_LIST = defineList({
  name: 'subsidies',
  things: 'subsidies',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference or organisation',
      description: 'Part of the reference of the award or of the name of the organisation.',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
    kind: {
      kind: 'choice',
      label: 'Kind',
      any: 'Any kind',
      words: KINDS,
      schema: 'SubsidyKind',
      offered: SUBSIDY_KINDS.filter((kind) => kind !== 'not-a-subsidy'),
    },
    publication: {
      kind: 'choice',
      label: 'Public database',
      any: 'Published or not',
      words: STATES,
      schema: 'PublicationState',
    },
    ...AMOUNT_FILTERS,
  },
  sorts: { reference: {}, amountPence: {} },
  order: 'reference',
  columns: {
    reference: {
      heading: 'Award',
      kind: 'text',
      field: 'reference',
      sort: 'reference',
      names: true,
    },
    organisation: { heading: 'Organisation', kind: 'text', field: 'organisationName' },
    kind: { heading: 'Kind', kind: 'choice', words: KINDS },
    scheme: { heading: 'Scheme', kind: 'text', offered: true },
    amount: {
      heading: 'Amount',
      fileHeading: 'Amount (£)',
      kind: 'money',
      field: 'amountPence',
      sort: 'amountPence',
      total: 'In all',
    },
    decided: { heading: 'Decided', kind: 'date', field: 'approvedOn', none: 'Not yet' },
    publication: { heading: 'Public database', kind: 'choice', words: STATES },
    dueOn: { heading: 'Due by', kind: 'date', none: 'Nothing due' },
    publishedOn: { heading: 'Published', kind: 'date', none: 'Not published' },
    entry: { heading: 'Entry', kind: 'text', field: 'publicationReference', none: 'None' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
