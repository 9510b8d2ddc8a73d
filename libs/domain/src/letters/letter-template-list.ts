import { defineList, wordsOf } from '../shared/index.js';
import { letterKindWords, LETTER_KINDS } from './letter-kinds.js';
import { letterTemplateStatusWords, LETTER_TEMPLATE_STATUSES } from './template-lifecycle.js';

const KIND_WORDS = wordsOf(LETTER_KINDS, letterKindWords);
const STATUS_WORDS = wordsOf(LETTER_TEMPLATE_STATUSES, letterTemplateStatusWords);

/** The templates of letters, each version in a row. */
export const LETTER_TEMPLATE_LIST = defineList({
  name: 'letter-templates',
  things: 'letter templates',
  filters: {
    q: { kind: 'search', label: 'Part of the name', description: 'Part of the name.' },
    kind: {
      kind: 'choice',
      label: 'Kind of letter',
      any: 'Any kind',
      words: KIND_WORDS,
      schema: 'LetterKind',
    },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'LetterTemplateStatus',
    },
    fundId: {
      kind: 'record',
      of: 'fund',
      label: 'Fund',
      any: 'Any fund',
      description: 'Only templates of this fund alone.',
    },
    seriesId: {
      kind: 'record',
      of: 'letter-template',
      label: 'Template',
      any: 'Any template',
      description: 'Only the numbers of one template.',
      linkOnly: true,
    },
  },
  sorts: { name: {}, updatedAt: {} },
  order: 'name',
  columns: {
    name: { heading: 'Template', fileHeading: 'Name', kind: 'text', sort: 'name', names: true },
    number: { heading: 'Number', kind: 'number', only: 'file' },
    kind: { heading: 'Kind of letter', kind: 'choice', words: KIND_WORDS },
    fund: {
      heading: 'Fund',
      kind: 'text',
      field: 'fundName',
      none: 'Every fund',
      fileNone: 'Every fund',
    },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS },
    published: {
      heading: 'Published',
      kind: 'instant',
      field: 'publishedAt',
      none: 'Not published',
    },
    publishedBy: {
      heading: 'Published by',
      kind: 'text',
      field: 'publishedByName',
      offered: true,
    },
    letters: { heading: 'Letters made', kind: 'number' },
  },
});
