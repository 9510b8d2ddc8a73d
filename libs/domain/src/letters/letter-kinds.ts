import type { PaymentMethod } from '../awards/index.js';
import { keysOf } from '../shared/index.js';

const WORDS = {
  offer: 'Offer letter',
  allocation: 'Allocation letter',
};

/** What a letter is for: a grant that is offered, or an area allocation that is passed on. */
export const LETTER_KINDS = keysOf(WORDS);

export type LetterKind = keyof typeof WORDS;

/** The kind of letter that an award is told by: an allocation letter where its money moves by transfer. */
export function letterKindOf(method: PaymentMethod): LetterKind {
  return method === 'transfer' ? 'allocation' : 'offer';
}

export function letterKindWords(kind: LetterKind): string {
  return WORDS[kind];
}
