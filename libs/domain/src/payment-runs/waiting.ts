import { CONFIRMED_PAYMENT_STATUSES, type PaymentStatus } from '../payments/index.js';

/** For each state before approval, what the instalment waits for. */
const WAITS: Readonly<Partial<Record<PaymentStatus, string>>> = {
  planned: 'Nobody has requested it yet.',
  held: 'It is on hold.',
  requested: 'It waits for approval.',
};

/** Why an instalment in this state cannot be put into a run; null where it is approved. */
export function waitingBeforeRun(status: PaymentStatus): string | null {
  return WAITS[status] ?? null;
}

/** In these states a payment of a run waits for nothing more from the bank. */
export const SETTLED_PAYMENT_STATUSES: readonly PaymentStatus[] = [
  ...CONFIRMED_PAYMENT_STATUSES,
  'returned',
];
