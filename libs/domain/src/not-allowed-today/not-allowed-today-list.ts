import { defineList, keysOf, type ChoiceWords } from '../shared/index.js';
import { EARLIER_RULES, type EarlierRule, type EarlierRuleKey } from './earlier-rules.js';

/** A part of every rule by its key, as the words of a choice. */
function wordsBy(part: (rule: EarlierRule) => string): ChoiceWords<EarlierRuleKey> {
  const words = Object.fromEntries(
    keysOf(EARLIER_RULES).map((key) => [key, part(EARLIER_RULES[key])]),
  ) as Record<EarlierRuleKey, string>;
  return { staff: words, organisation: words };
}

const FOUND = wordsBy(({ found }) => found);

/** Records from before a rule of today, each once for every rule that would refuse it. */
export const NOT_ALLOWED_TODAY_LIST = defineList({
  name: 'not-allowed-today',
  things: 'records',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference or name',
      description: 'Part of the reference or the name of a record.',
    },
    rule: {
      kind: 'choice',
      label: 'Rule',
      any: 'Any rule',
      words: FOUND,
      schema: 'EarlierRule',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
  },
  sorts: { rule: {}, reference: {} },
  order: 'rule',
  columns: {
    record: { heading: 'Record', kind: 'text', field: 'reference', sort: 'reference', names: true },
    name: { heading: 'Name', kind: 'text' },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode', none: 'Every fund' },
    found: {
      heading: 'What would not be allowed',
      kind: 'choice',
      field: 'rule',
      sort: 'rule',
      words: FOUND,
    },
    rule: {
      heading: 'Rule of today',
      kind: 'choice',
      field: 'rule',
      words: wordsBy(({ rule }) => rule),
    },
    since: {
      heading: 'Rule since',
      kind: 'choice',
      field: 'rule',
      words: wordsBy(({ since }) => since),
      only: 'file',
    },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
  readsEverything: true,
});
