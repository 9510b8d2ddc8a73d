import type {
  GetBankDetailsResponse,
  ListBankAccountsResponse,
  RevealBankAccountResponse,
} from '../../lib/api/generated/types.gen.js';

export type BankDetails = GetBankDetailsResponse;

export type BankAccount = NonNullable<BankDetails['current']>;

export type WaitingBankAccount = NonNullable<BankDetails['waiting']>;

export type BankNumbers = RevealBankAccountResponse;

export type BankAccountRow = ListBankAccountsResponse['items'][number];
