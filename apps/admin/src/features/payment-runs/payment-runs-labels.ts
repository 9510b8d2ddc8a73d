import { PAYMENT_RUN_STATUSES, paymentRunStatusWords } from '@almoner/domain/payment-runs';
import type { FilterChip } from '../../components/filter-bar.js';
import { dateText } from '../../lib/formatters.js';
import type { PaymentRunsSearch } from './api/list-payment-runs.js';

/** Words for the audit actions of payment runs. */
export const PAYMENT_RUN_ACTION_WORDS: Readonly<Record<string, string>> = {
  'payment-runs.prepare': 'Payment run prepared',
  'payment-runs.edit': 'Day to pay changed',
  'payment-runs.put-in': 'Payments put in',
  'payment-runs.take-out': 'Payments taken out',
  'payment-runs.cancel': 'Payment run cancelled',
  'payment-runs.release': 'Payment run released',
  'payment-runs.acknowledge': 'Payments acknowledged by the bank',
  'payment-runs.download': 'File taken',
  'payments.enter-run': 'Payment put into a run',
  'payments.leave-run': 'Payment taken out of a run',
  'payments.return': 'Payment returned by the bank',
  'payments.undo-return': 'Return taken back',
  'payments.recover': 'Money of the payment recovered',
};

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
