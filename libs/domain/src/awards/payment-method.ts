import type { OrganisationKind } from '../organisations/index.js';
import { keysOf } from '../shared/index.js';

const WORDS = {
  bank: 'By bank',
  transfer: 'By transfer',
};

/** How the money of an award moves: to the organisation's bank account, or by transfer within the public finances. */
export const PAYMENT_METHODS = keysOf(WORDS);

export type PaymentMethod = keyof typeof WORDS;

export function paymentMethodWords(method: PaymentMethod): string {
  return WORDS[method];
}

/**
 * How the money of an allocation moves (docs/glossary.md, Areas are not payees): to a health board by transfer,
 * without bank details and without a file for the bank; to any other organisation by bank.
 */
export function methodOfAllocation(kind: OrganisationKind): PaymentMethod {
  return kind === 'health-board' ? 'transfer' : 'bank';
}
