import { PAYMENT_STATUSES, paymentStatusWords } from '@almoner/domain/payments';
import type { Audience } from '@almoner/domain/shared';
import type { FilterChip } from '../../components/filter-bar.js';
import { dateText } from '../../lib/formatters.js';
import type { PaymentsSearch } from './api/list-payments.js';

/** Words for the payments' audit actions, for the history of a payment. */
export const PAYMENT_ACTION_WORDS: Readonly<Record<string, string>> = {
  'payments.plan': 'Payment planned',
  'payments.edit': 'Plan changed',
  'payments.cancel': 'Payment cancelled',
  'payments.stop': 'Payment cancelled with the end of its award',
  'payments.request': 'Payment requested',
  'payments.approve': 'Payment approved',
  'payments.send-back': 'Payment sent back',
  'payments.reject': 'Payment rejected',
  'payments.hold': 'Payment put on hold',
  'payments.resume': 'Payment no longer on hold',
  'payments.enter-run': 'Payment put into a run',
  'payments.leave-run': 'Payment taken out of its run',
  'payments.release': 'Payment sent',
  'payments.return': 'Payment returned by the bank',
  'payments.undo-return': 'Return taken back',
  'payments.reconcile': 'Payment confirmed by the ledger',
  'payments.undo-reconciliation': 'Confirmation by the ledger undone',
  'payments.recover': 'Payment recovered',
};

/** The statuses of a payment to choose from. */
export const PAYMENT_STATUS_CHOICES = PAYMENT_STATUSES.map((status) => ({
  value: status,
  label: paymentStatusWords(status, 'staff'),
}));

/** Names for the ids in the address, as far as they are known yet. */
interface PaymentNames {
  readonly fund: string | undefined;
  readonly award: string | undefined;
  readonly organisation: string | undefined;
}

/** The filters in force on the list of payments, each with the words of its chip. */
export function paymentChips(
  search: PaymentsSearch,
  names: PaymentNames,
  audience: Audience,
): FilterChip[] {
  const { q, fundId, awardId, organisationId, status, financialYear } = search;
  const { dueFrom, dueBefore, waitingForMe } = search;
  const words = status && paymentStatusWords(status, audience);
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${names.fund ?? 'one'}` }] : []),
    ...(awardId ? [{ name: 'awardId', label: `Award: ${names.award ?? 'one'}` }] : []),
    ...(organisationId
      ? [{ name: 'organisationId', label: `Organisation: ${names.organisation ?? 'one'}` }]
      : []),
    ...(status ? [{ name: 'status', label: `Status: ${words}` }] : []),
    ...(financialYear ? [{ name: 'financialYear', label: `Year: ${financialYear}` }] : []),
    ...(waitingForMe ? [{ name: 'waitingForMe', label: 'Next step: mine' }] : []),
    ...(dueFrom ? [{ name: 'dueFrom', label: `Due from: ${dateText(dueFrom)}` }] : []),
    ...(dueBefore ? [{ name: 'dueBefore', label: `Due before: ${dateText(dueBefore)}` }] : []),
  ];
}
