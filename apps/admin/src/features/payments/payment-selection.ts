import { formatSum, pence } from '@almoner/domain/money';
import type { BulkStep, CheckedPayment, PaymentRow } from './payments-types.js';

/** The chosen payments by their ids, each with the step it was chosen for. */
export type PaymentSelection = Readonly<Record<string, BulkStep>>;

/** The step that a payment in a list can be chosen for, by its state and the reader's permissions. */
export function choosableStep(
  { status, triggerMet }: Pick<PaymentRow, 'status' | 'triggerMet'>,
  may: Readonly<Record<BulkStep, boolean>>,
): BulkStep | null {
  if (status === 'planned' && triggerMet && may.request) return 'request';
  return status === 'requested' && may.approve ? 'approve' : null;
}

/** The selection with a payment chosen for a step, or no longer chosen. */
export function withChoice(
  selection: PaymentSelection,
  id: string,
  step: BulkStep | null,
): PaymentSelection {
  const others = Object.entries(selection).filter(([chosen]) => chosen !== id);
  return Object.fromEntries(step === null ? others : [...others, [id, step]]);
}

/** The ids that are chosen for a step. */
export function chosenFor(selection: PaymentSelection, step: BulkStep): string[] {
  return Object.entries(selection).flatMap(([id, chosen]) => (chosen === step ? [id] : []));
}

/** What a fund's part of a bulk step comes to. */
export interface FundTotal {
  readonly fundCode: string;
  readonly count: number;
  /** In pounds, exact to the penny. */
  readonly sum: string;
}

function amountsOf(payments: readonly Pick<CheckedPayment, 'amountPence'>[]) {
  return payments.map(({ amountPence }) => pence(amountPence));
}

/** The payments of each fund, counted and summed, by the code of the fund. */
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
