import { accept, refuse, type Decision } from '../shared/index.js';

/** What the table of the payment industry says of a sort code with an account number. */
export const MODULUS_RESULTS = ['passed', 'failed', 'cannot-be-checked'] as const;

export type ModulusResult = (typeof MODULUS_RESULTS)[number];

/** A result that details can be kept with: numbers that fail the check are refused. */
export type KeptModulusResult = Exclude<ModulusResult, 'failed'>;

export const KEPT_MODULUS_RESULTS = [
  'passed',
  'cannot-be-checked',
] as const satisfies readonly KeptModulusResult[];

/** Never "valid": the check finds slips of the pen, not whose account it is. */
const WORDS: Readonly<Record<KeptModulusResult, string>> = {
  passed: 'The sort code and the account number fit together.',
  'cannot-be-checked':
    'The sort code is not in the table of checks, so the numbers cannot be checked.',
};

/** The result in a sentence for a person. */
export function modulusWords(result: KeptModulusResult): string {
  return WORDS[result];
}

/** Refuses numbers that do not fit together with `bank-accounts.numbers-do-not-fit`, at both fields. */
export function decideModulus(result: ModulusResult): Decision<KeptModulusResult> {
  if (result !== 'failed') return accept(result);
  const detail = 'Check this: the sort code and the account number do not fit together';
  return refuse('bank-accounts.numbers-do-not-fit', {}, [
    { pointer: '/sortCode', detail },
    { pointer: '/accountNumber', detail },
  ]);
}
