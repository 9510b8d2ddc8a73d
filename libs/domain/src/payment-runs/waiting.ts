import { CONFIRMED_PAYMENT_STATUSES, type PaymentStatus } from '../payments/index.js';

/** What an instalment waits for before a run can take it; nothing is said of one that is approved. */
const WAITS: Readonly<Partial<Record<PaymentStatus, string>>> = {
  planned: 'Nobody has requested it yet.',
  held: 'It is on hold.',
  requested: 'It waits for approval.',
};

/** Why an instalment is not ready for a run, by its state alone; null where it is approved. */
export function waitingBeforeRun(status: PaymentStatus): string | null {
  return WAITS[status] ?? null;
}

/** Payments of a run that wait for nothing from the bank, acknowledged or not. */
export const SETTLED_PAYMENT_STATUSES: readonly PaymentStatus[] = [
  ...CONFIRMED_PAYMENT_STATUSES,
  'returned',
];
