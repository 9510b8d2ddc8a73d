import { keysOf } from '../shared/index.js';

const KIND_WORDS = {
  'budget-act': 'Budget Act',
  'decision-letter': 'Decision letter',
  'not-recorded': 'Authority not recorded',
};

/**
 * What gives the money of a budget line its authority. `not-recorded` is for lines that were there before authority was
 * kept (docs/glossary.md, Authority).
 */
export const AUTHORITY_KINDS = keysOf(KIND_WORDS);

export type AuthorityKind = keyof typeof KIND_WORDS;

/** The kinds that a person can record. */
export const RECORDED_AUTHORITY_KINDS = [
  'budget-act',
  'decision-letter',
] as const satisfies readonly AuthorityKind[];

/** The kind of an authority in words; only staff read budgets. */
export function authorityKindWords(kind: AuthorityKind): string {
  return KIND_WORDS[kind];
}
