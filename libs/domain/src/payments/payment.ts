import type { AwardStatus, AwardYear } from '../awards/index.js';
import type { BankDetailsState } from '../bank-accounts/index.js';
import type { FinancialYear, PlainDate } from '../calendar/index.js';
import type { Pence } from '../money/index.js';
import type { TakenDuty } from '../separation/index.js';
import type { Subject } from '../shared/index.js';
import type { PaymentGate } from './payment-gate.js';
import type { PaymentStatus } from './payment-statuses.js';

/** A payment as far as it is compared with the ledger: its state and its money. */
export interface PaymentRecord extends Subject<PaymentStatus> {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  /** Pence of its recoveries that are open or received; left out before it can have any. */
  readonly recoveryAskedPence?: Pence;
}

/** What the rules need to know of a payment before it is sent. */
export interface Payment extends PaymentRecord {
  /** Who has taken on which duty in the chain of the payment. */
  readonly duties: readonly TakenDuty[];
  /** Where it was when it was put on hold; null unless it is held. */
  readonly heldFrom: PaymentStatus | null;
  /** How many people have to approve it: fixed when it was requested (docs/adr/0011). */
  readonly approvalsAsked: number;
  /** How many have since it was last requested. */
  readonly approvalsGiven: number;
}

/** The award that a payment is of. */
export interface PaymentContext {
  /** The day on which it is asked. */
  readonly today: PlainDate;
  readonly awardStatus: AwardStatus;
  /** The award's year of the payment; null where it has none. */
  readonly year: AwardYear | null;
  /** All other payments of that award year that count against it, less what was recovered of them. */
  readonly othersPence: readonly Pence[];
  /** What the payment waits for beside its day. */
  readonly gate: PaymentGate;
  /** Whether there are verified bank details to send it to. */
  readonly bankDetails: BankDetailsState;
}

/** The reference that the ledger carries: 12 characters, `ALM000000123`; `sequence` counts from 1. */
export function paymentReference(sequence: number): string {
  return `ALM${String(sequence).padStart(9, '0')}`;
}
