import { defineList, wordsOf } from '../shared/index.js';
import { CONDITION_STATUSES, conditionStatusWords } from './condition-statuses.js';
import { CONDITION_OWNERS, conditionOwnerWords } from './condition.js';

const STATUS_WORDS = wordsOf(CONDITION_STATUSES, conditionStatusWords);
const OWNER_WORDS = wordsOf(CONDITION_OWNERS, conditionOwnerWords);

const OWNER_FILTER = {
  kind: 'choice',
  label: 'To be met by',
  any: 'Anybody',
  words: OWNER_WORDS,
  schema: 'ConditionOwner',
} as const;

/** The conditions that a person may see. Removed ones are left out unless the reader filters for them. */
export const CONDITION_LIST = defineList({
  name: 'conditions',
  things: 'conditions',
  filters: {
    q: {
      kind: 'search',
      label: 'Title, award or organisation',
      description: 'Part of the title, of the reference of the award or of the organisation.',
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
      schema: 'ConditionStatus',
    },
    owner: OWNER_FILTER,
    overdue: {
      kind: 'choice',
      label: 'Day',
      any: 'Any day',
      words: wordsOf(['true'], () => 'Overdue'),
      description: 'Only open conditions whose day is past.',
    },
    gating: {
      kind: 'choice',
      label: 'Payments',
      any: 'With or without',
      words: wordsOf(['true'], () => 'A payment waits for it'),
      description: 'Only conditions that an instalment waits for.',
    },
  },
  sorts: { dueOn: {}, title: {}, status: {}, organisationName: {}, awardReference: {} },
  order: 'dueOn',
  columns: {
    award: { heading: 'Award', kind: 'text', field: 'awardReference', sort: 'awardReference' },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode', offered: true },
    organisation: {
      heading: 'Organisation',
      kind: 'text',
      field: 'organisationName',
      sort: 'organisationName',
    },
    title: { heading: 'Condition', kind: 'text', sort: 'title', names: true },
    owner: { heading: 'To be met by', kind: 'choice', words: OWNER_WORDS },
    due: { heading: 'Due', kind: 'date', field: 'dueOn', sort: 'dueOn', none: 'No due date' },
    overdue: { heading: 'Overdue', kind: 'flag', only: 'file' },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    gating: { heading: 'Payments', fileHeading: 'A payment waits for it', kind: 'flag' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});

/** The library that conditions are taken from. */
export const CONDITION_TEMPLATE_LIST = defineList({
  name: 'condition-templates',
  things: 'conditions of the library',
  filters: {
    q: { kind: 'search', label: 'Title or text', description: 'Part of the title or the text.' },
    owner: OWNER_FILTER,
    active: {
      kind: 'choice',
      label: 'In use',
      any: 'In use or not',
      words: wordsOf(['true', 'false'], (choice) =>
        choice === 'true' ? 'In use' : 'No longer in use',
      ),
      description: 'Only those that are in use, or only those that are not.',
    },
  },
  sorts: { title: {} },
  order: 'title',
  columns: {
    title: {
      heading: 'Condition',
      fileHeading: 'Title',
      kind: 'text',
      sort: 'title',
      names: true,
    },
    text: { heading: 'Text', kind: 'text', only: 'file' },
    owner: { heading: 'To be met by', kind: 'choice', words: OWNER_WORDS },
    evidence: {
      heading: 'Usual evidence',
      kind: 'text',
      field: 'usualEvidence',
      none: 'None in particular',
    },
    active: { heading: 'In use', kind: 'flag' },
    uses: { heading: 'Times used', fileHeading: 'Uses', kind: 'number' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
