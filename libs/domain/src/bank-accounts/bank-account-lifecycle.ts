import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { BANK_ACCOUNT_STATUSES, type BankAccountStatus } from './bank-account-statuses.js';

/**
 * A set of bank details. Details are never edited: a change is a new set. When the new set is verified, the old
 * one is superseded by it. A payment that comes back because of the account freezes them until they are verified
 * anew.
 */
export const BANK_ACCOUNT_LIFECYCLE = {
  thing: 'set of bank details',
  initial: 'entered',
  states: BANK_ACCOUNT_STATUSES,
  transitions: [
    {
      command: 'verify',
      from: ['entered', 'frozen'],
      to: 'verified',
      permission: 'bank-accounts.verify',
      action: 'bank-accounts.verify',
      history: 'Bank details verified',
      shown: 'always',
    },
    {
      command: 'reject',
      from: ['entered'],
      to: 'rejected',
      permission: 'bank-accounts.verify',
      action: 'bank-accounts.reject',
      history: 'Bank details rejected',
      shown: 'always',
    },
    {
      command: 'withdraw',
      from: ['entered'],
      to: 'withdrawn',
      permission: 'bank-accounts.edit',
      action: 'bank-accounts.withdraw',
      history: 'Bank details withdrawn',
      shown: 'always',
    },
    {
      command: 'freeze',
      from: ['verified'],
      to: 'frozen',
      permission: 'payment-runs.acknowledge',
      by: 'a payment that the bank returned because of the account',
      action: 'bank-accounts.freeze',
      history: 'Bank details frozen',
      shown: 'always',
    },
    {
      command: 'supersede',
      from: ['verified', 'frozen'],
      to: 'superseded',
      permission: 'bank-accounts.verify',
      by: 'verifying the set that replaces it',
      action: 'bank-accounts.supersede',
      history: 'Bank details replaced',
      shown: 'always',
    },
  ],
} as const satisfies Lifecycle<BankAccountStatus, string>;

export type BankAccountCommand = CommandOf<typeof BANK_ACCOUNT_LIFECYCLE>;

/** The audit actions of bank details and the words of its history. */
export const BANK_ACCOUNT_ACTIONS = {
  ...actionsOf(BANK_ACCOUNT_LIFECYCLE),
  'bank-accounts.enter': { history: 'Bank details entered', shown: 'always' },
  'bank-accounts.reveal': { history: 'Bank details seen unmasked' },
} satisfies ActionTable;
