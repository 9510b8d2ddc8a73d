import { defineList, keysOf, wordsOf } from '../shared/index.js';
import {
  REFERENCE_AREAS,
  REFERENCE_KEYS,
  referenceAreaWords,
  referenceKeyWords,
} from './reference-keys.js';

const STATE_WORDS = {
  'in-force': 'In force',
  coming: 'Not yet',
  earlier: 'Earlier',
};

/** Whether a value is in force today, will be from a later day, or was before another took its place. */
export const REFERENCE_VALUE_STATES = keysOf(STATE_WORDS);

export type ReferenceValueState = keyof typeof STATE_WORDS;

export function referenceValueStateWords(state: ReferenceValueState): string {
  return STATE_WORDS[state];
}

const STATES = wordsOf(REFERENCE_VALUE_STATES, referenceValueStateWords);
const AREAS = wordsOf(REFERENCE_AREAS, referenceAreaWords);
const KEYS = wordsOf(REFERENCE_KEYS, referenceKeyWords);

/** Every value that was ever recorded: since when it holds, who recorded it, and where it comes from. */
export const REFERENCE_VALUE_LIST = defineList({
  name: 'reference-values',
  things: 'values',
  filters: {
    state: {
      kind: 'choice',
      label: 'In force',
      any: 'Whenever it is in force',
      words: STATES,
      schema: 'ReferenceValueState',
    },
    area: {
      kind: 'choice',
      label: 'Used for',
      any: 'Anything',
      words: AREAS,
      schema: 'ReferenceArea',
    },
    key: {
      kind: 'choice',
      label: 'Value',
      any: 'Any value',
      words: KEYS,
      schema: 'ReferenceKey',
    },
  },
  sorts: { area: {}, fromDay: {}, recordedAt: {} },
  order: 'area',
  columns: {
    area: { heading: 'Used for', kind: 'choice', words: AREAS, sort: 'area' },
    key: { heading: 'Value', kind: 'choice', words: KEYS, names: true },
    value: { heading: 'Is', fileHeading: 'In words', kind: 'text', field: 'valueWords' },
    exact: { heading: 'Exact value', kind: 'text', field: 'value', only: 'file' },
    fromDay: { heading: 'From', kind: 'date', sort: 'fromDay' },
    state: { heading: 'State', kind: 'choice', words: STATES },
    source: { heading: 'Source', kind: 'text' },
    recordedBy: {
      heading: 'Recorded by',
      kind: 'text',
      field: 'recordedByName',
      none: 'Came with Almoner',
      fileNone: 'Came with Almoner',
    },
    recordedAt: { heading: 'Recorded', kind: 'instant', sort: 'recordedAt' },
  },
});
