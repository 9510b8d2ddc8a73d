import { keysOf, type Audience } from '../shared/index.js';

const WORDS = {
  entered: { staff: 'To verify', organisation: 'Being checked' },
  verified: { staff: 'Verified', organisation: 'In use' },
  frozen: { staff: 'Frozen', organisation: 'To be checked again' },
  rejected: { staff: 'Rejected', organisation: 'Not accepted' },
  withdrawn: { staff: 'Withdrawn', organisation: 'Withdrawn' },
  superseded: { staff: 'Superseded', organisation: 'No longer used' },
};

export const BANK_ACCOUNT_STATUSES = keysOf(WORDS);

export type BankAccountStatus = keyof typeof WORDS;

/** The sets that another set replaces once it is verified. */
export const REPLACEABLE_BANK_ACCOUNT_STATUSES: readonly BankAccountStatus[] = [
  'verified',
  'frozen',
];

/** Whether a set is neither used nor waiting to be. */
export function isPastBankAccount(status: BankAccountStatus): boolean {
  return status !== 'entered' && !REPLACEABLE_BANK_ACCOUNT_STATUSES.includes(status);
}

/** The status of a set of bank details in the words of the person who reads it. */
export function bankAccountStatusWords(status: BankAccountStatus, audience: Audience): string {
  return WORDS[status][audience];
}

/**
 * Whether an organisation can be paid; `unverified` while a change waits to be verified, `frozen` after the bank
 * returned a payment because of the account.
 */
export const BANK_DETAILS_STATES = ['none', 'unverified', 'frozen', 'verified'] as const;

export type BankDetailsState = (typeof BANK_DETAILS_STATES)[number];
