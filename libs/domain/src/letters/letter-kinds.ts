import { keysOf } from '../shared/index.js';

const WORDS = {
  offer: 'Offer letter',
  allocation: 'Allocation letter',
};

/** What a letter is for: a grant that is offered, or an area allocation that is passed on. */
export const LETTER_KINDS = keysOf(WORDS);

export type LetterKind = keyof typeof WORDS;

export function letterKindWords(kind: LetterKind): string {
  return WORDS[kind];
}
