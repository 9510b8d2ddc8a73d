import type { AwardStatus, AwardYear } from '../awards/index.js';
import type { FinancialYear } from '../calendar/index.js';
import type { Pence } from '../money/index.js';
import type { Person, Subject } from '../shared/index.js';
import type { PaymentStatus } from './payment-lifecycle.js';

/** Who has done what to a payment; null until done. A rejected payment is planned anew by nobody. */
export interface PaymentHands {
  readonly requestedBy: Person | null;
  readonly approvedBy: Person | null;
}

/** What the rules need to know of a payment. */
export interface Payment extends Subject<PaymentStatus>, PaymentHands {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
}

/** The award that a payment draws on. */
export interface PaymentContext {
  readonly awardStatus: AwardStatus;
  /** The award's year of the payment; null where it has none. */
  readonly year: AwardYear | null;
  /** All other payments of that award year that are not cancelled. */
  readonly othersPence: readonly Pence[];
}

/** The reference that the ledger carries: 12 characters, `ALM000000123`; `sequence` counts from 1. */
export function paymentReference(sequence: number): string {
  return `ALM${String(sequence).padStart(9, '0')}`;
}
