import type { Lifecycle } from '../shared/index.js';

export const BANK_ACCOUNT_STATUSES = [
  'entered',
  'verified',
  'rejected',
  'withdrawn',
  'superseded',
] as const;

export type BankAccountStatus = (typeof BANK_ACCOUNT_STATUSES)[number];
export type BankAccountCommand = 'verify' | 'reject' | 'withdraw' | 'supersede';

/**
 * A set of bank details, from entry to the set that replaces it. Details are never edited: a change is
 * a new set, and `supersede` follows from verifying it.
 */
export const BANK_ACCOUNT_LIFECYCLE: Lifecycle<BankAccountStatus, BankAccountCommand> = {
  thing: 'set of bank details',
  initial: 'entered',
  states: BANK_ACCOUNT_STATUSES,
  transitions: [
    {
      command: 'verify',
      from: ['entered'],
      to: 'verified',
      permission: 'bank-accounts.verify',
    },
    {
      command: 'reject',
      from: ['entered'],
      to: 'rejected',
      permission: 'bank-accounts.verify',
    },
    {
      command: 'withdraw',
      from: ['entered'],
      to: 'withdrawn',
      permission: 'bank-accounts.edit',
    },
    {
      command: 'supersede',
      from: ['verified'],
      to: 'superseded',
      permission: 'bank-accounts.verify',
    },
  ],
};
