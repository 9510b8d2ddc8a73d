import { CHECK_METHOD_LABELS, CHECK_METHODS } from '@almoner/domain/bank-accounts';

/** The methods of verification to choose from. */
export const CHECK_METHOD_CHOICES = CHECK_METHODS.map((method) => ({
  value: method,
  label: CHECK_METHOD_LABELS[method],
}));
