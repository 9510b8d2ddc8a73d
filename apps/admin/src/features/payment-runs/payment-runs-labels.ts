import { PAYMENT_RUN_STATUSES, paymentRunStatusWords } from '@almoner/domain/payment-runs';
import type { FilterChip } from '../../components/filter-bar.js';
import { dateText } from '../../lib/formatters.js';
import type { PaymentRunsSearch } from './payment-runs-types.js';

/** The statuses of a run to choose from. */
export const PAYMENT_RUN_STATUS_CHOICES = PAYMENT_RUN_STATUSES.map((status) => ({
  value: status,
  label: paymentRunStatusWords(status, 'staff'),
}));

/** The filters in force on the list of runs, each with the words of its chip. */
export function paymentRunChips(
  { q, status, fundId, payFrom, payTo }: PaymentRunsSearch,
  fundName: string | undefined,
): FilterChip[] {
  const words = status && paymentRunStatusWords(status, 'staff');
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(status ? [{ name: 'status', label: `Status: ${words}` }] : []),
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${fundName ?? 'one'}` }] : []),
    ...(payFrom ? [{ name: 'payFrom', label: `Paid from: ${dateText(payFrom)}` }] : []),
    ...(payTo ? [{ name: 'payTo', label: `Paid until: ${dateText(payTo)}` }] : []),
  ];
}
