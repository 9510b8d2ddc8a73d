import { accept, refuse, type Decision } from '../shared/index.js';

/** The result of the modulus check of the payment industry for a sort code and an account number. */
export const MODULUS_RESULTS = ['passed', 'failed', 'cannot-be-checked'] as const;

export type ModulusResult = (typeof MODULUS_RESULTS)[number];

/** The results with which details can be stored. Numbers that fail the check are refused. */
export type KeptModulusResult = Exclude<ModulusResult, 'failed'>;

export const KEPT_MODULUS_RESULTS = [
  'passed',
  'cannot-be-checked',
] as const satisfies readonly KeptModulusResult[];

/** Not called "valid": the check finds typing errors, but not whose account it is. */
const WORDS: Readonly<Record<KeptModulusResult, string>> = {
  passed: 'The sort code and the account number fit together.',
  'cannot-be-checked':
    'The sort code is not in the table of checks, so the numbers cannot be checked.',
};

/** The result as a sentence. */
export function modulusWords(result: KeptModulusResult): string {
  return WORDS[result];
}

/** Refuses numbers that fail the check with `bank-accounts.numbers-do-not-fit`, at both fields. */
export function decideModulus(result: ModulusResult): Decision<KeptModulusResult> {
  if (result !== 'failed') return accept(result);
  const detail = 'Check this: the sort code and the account number do not fit together';
  return refuse('bank-accounts.numbers-do-not-fit', {}, [
    { pointer: '/sortCode', detail },
    { pointer: '/accountNumber', detail },
  ]);
}
