import { PAYMENT_STATUSES, paymentStatusWords } from '@almoner/domain/payments';
import type { Audience } from '@almoner/domain/shared';
import type { FilterChip } from '../../components/filter-bar.js';
import { dateText } from '../../lib/formatters.js';
import type { PaymentsSearch } from './payments-types.js';

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
