import { formatSum, pence } from '@almoner/domain/money';
import type { BulkStep, CheckedPayment, PaymentRow } from './payments-types.js';

/** The step for which a payment can be selected in a list, by its status and the reader's permissions. */
export function choosableStep(
  { status, triggerMet }: Pick<PaymentRow, 'status' | 'triggerMet'>,
  may: Readonly<Record<BulkStep, boolean>>,
): BulkStep | null {
  if (status === 'planned' && triggerMet && may.request) return 'request';
  return status === 'requested' && may.approve ? 'approve' : null;
}

/** The ids of the selected payments that a step is for. */
export function chosenFor(
  payments: readonly PaymentRow[],
  step: BulkStep,
  may: Readonly<Record<BulkStep, boolean>>,
): string[] {
  return payments.filter((payment) => choosableStep(payment, may) === step).map(({ id }) => id);
}

/** The part of one fund in a step with several payments. */
export interface FundTotal {
  readonly fundCode: string;
  readonly count: number;
  /** In pounds, exact to the penny. */
  readonly sum: string;
}

function amountsOf(payments: readonly Pick<CheckedPayment, 'amountPence'>[]) {
  return payments.map(({ amountPence }) => pence(amountPence));
}

/** The payments of each fund, counted and summed, in the order of the funds' codes. */
export function totalsByFund(payments: readonly CheckedPayment[]): FundTotal[] {
  const groups = Object.entries(Object.groupBy(payments, ({ fundCode }) => fundCode));
  return groups
    .map(([fundCode, group = []]) => ({
      fundCode,
      count: group.length,
      sum: formatSum(amountsOf(group)),
    }))
    .sort((a, b) => a.fundCode.localeCompare(b.fundCode));
}

/** "3 payments of £1,200" */
export function countAndSum(payments: readonly CheckedPayment[]): string {
  const count = payments.length === 1 ? '1 payment' : `${payments.length} payments`;
  return `${count} of ${formatSum(amountsOf(payments))}`;
}
