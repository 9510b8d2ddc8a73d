import {
  BANK_ACCOUNT_STATUSES,
  bankAccountStatusWords,
  CHECK_METHOD_LABELS,
  CHECK_METHODS,
} from '@almoner/domain/bank-accounts';
import type { FilterChip } from '../../components/filter-bar.js';
import type { BankAccountsSearch } from './bank-accounts-types.js';

/** The statuses of bank details to choose from. */
export const BANK_ACCOUNT_STATUS_CHOICES = BANK_ACCOUNT_STATUSES.map((status) => ({
  value: status,
  label: bankAccountStatusWords(status, 'staff'),
}));

/** The ways of checking to choose from. */
export const CHECK_METHOD_CHOICES = CHECK_METHODS.map((method) => ({
  value: method,
  label: CHECK_METHOD_LABELS[method],
}));

/** The filters in force on the list of bank details, each with the words of its chip. */
export function bankAccountChips({ q, status }: BankAccountsSearch): FilterChip[] {
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(status
      ? [{ name: 'status', label: `Status: ${bankAccountStatusWords(status, 'staff')}` }]
      : []),
  ];
}
