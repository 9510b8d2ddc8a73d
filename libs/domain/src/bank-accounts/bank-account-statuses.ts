export const BANK_ACCOUNT_STATUSES = [
  'entered',
  'verified',
  'rejected',
  'withdrawn',
  'superseded',
] as const;

export type BankAccountStatus = (typeof BANK_ACCOUNT_STATUSES)[number];
