import { keysOf } from '../shared/index.js';

/** Why a bank returns a payment; `account` where no payment to these bank details can arrive. */
const CAUSES = {
  'account-closed': { words: 'The account is closed or dormant', account: true },
  'account-transferred': { words: 'The account was transferred to another bank', account: true },
  'no-such-account': { words: 'There is no such account', account: true },
  'payee-deceased': { words: 'The account holder has died', account: true },
  other: { words: 'Another reason, which is not the account', account: false },
};

export const BANK_RETURN_CAUSES = keysOf(CAUSES);

export type BankReturnCause = keyof typeof CAUSES;

/** The cause as the person reads it who records the return. */
export function bankReturnCauseWords(cause: BankReturnCause): string {
  return CAUSES[cause].words;
}

/**
 * Whether the cause lies in the account, so that the bank details are frozen until they are verified anew
 * (docs/glossary.md, Returned by the bank).
 */
export function isCauseOfAccount(cause: BankReturnCause): boolean {
  return CAUSES[cause].account;
}
