import { defineList, wordsOf } from '../shared/index.js';
import { RETURN_STATUSES, returnStatusWords } from './return-statuses.js';
import { RETURN_KIND_LABELS, RETURN_KINDS } from './schedule-return.js';

const STATUS_WORDS = wordsOf(RETURN_STATUSES, returnStatusWords);
const KIND_WORDS = wordsOf(RETURN_KINDS, (kind) => RETURN_KIND_LABELS[kind]);

/** The returns that a person may see. */
export const RETURN_LIST = defineList({
  name: 'returns',
  things: 'returns',
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
      schema: 'ReturnStatus',
    },
    overdue: {
      kind: 'choice',
      label: 'Overdue',
      any: 'Overdue or not',
      words: wordsOf(['true', 'false'], (choice) =>
        choice === 'true' ? 'Overdue' : 'Not overdue',
      ),
      description: 'Owed and past its day, or not.',
    },
    kind: {
      kind: 'choice',
      label: 'Kind',
      any: 'Any kind',
      words: KIND_WORDS,
      schema: 'ReturnKind',
    },
    period: { kind: 'financial-year', label: 'Period' },
  },
  sorts: {
    dueOn: {},
    reference: {},
    organisationName: {},
    period: {},
    status: {},
    submittedAt: {},
  },
  order: 'dueOn',
  columns: {
    reference: {
      heading: 'Return',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode', offered: true },
    organisation: {
      heading: 'Organisation',
      kind: 'text',
      field: 'organisationName',
      sort: 'organisationName',
    },
    award: { heading: 'Award', kind: 'text', field: 'awardReference' },
    kind: { heading: 'Kind', kind: 'choice', words: KIND_WORDS },
    period: { heading: 'Period', kind: 'year', sort: 'period' },
    due: { heading: 'Due', kind: 'date', field: 'dueOn', sort: 'dueOn' },
    overdue: { heading: 'Overdue', kind: 'flag', only: 'file' },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    submitted: {
      heading: 'Sent',
      kind: 'instant',
      field: 'submittedAt',
      sort: 'submittedAt',
      only: 'page',
    },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
