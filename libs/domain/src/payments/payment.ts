import type { FairWorkState } from '../assurances/index.js';
import type { AwardStatus, AwardYear, PaymentMethod } from '../awards/index.js';
import type { BankDetailsState } from '../bank-accounts/index.js';
import type { FinancialYear, PlainDate } from '../calendar/index.js';
import type { Pence } from '../money/index.js';
import type { TakenDuty } from '../separation/index.js';
import type { Subject } from '../shared/index.js';
import type { PaymentGate } from './payment-gate.js';
import type { PaymentStatus } from './payment-statuses.js';

/** What the ledger and recoveries need to know of a payment: its state and its money. */
export interface PaymentRecord extends Subject<PaymentStatus> {
  /** How it moves, as its award says; absent for `bank`. */
  readonly method?: PaymentMethod;
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  /** The sum of its recoveries that are open or received, in pence; absent where it cannot have any yet. */
  readonly recoveryAskedPence?: Pence;
}

/** What the rules need to know of a payment until it is sent. */
export interface Payment extends PaymentRecord {
  /** The duties that people have taken on in the chain of the payment. */
  readonly duties: readonly TakenDuty[];
  /** The state in which it was put on hold; null unless it is on hold. */
  readonly heldFrom: PaymentStatus | null;
  /** How many approvals it needs: fixed when it is requested (docs/adr/0011-approvals-are-rows-of-a-round.md). */
  readonly approvalsAsked: number;
  /** How many approvals it has got since it was last requested. */
  readonly approvalsGiven: number;
}

/** The facts about the award on which a payment depends. */
export interface PaymentContext {
  /** Today. */
  readonly today: PlainDate;
  readonly awardStatus: AwardStatus;
  /** The award year of the payment; null where the award has no such year. */
  readonly year: AwardYear | null;
  /** The amounts of the other payments of that award year, less what was recovered of them. */
  readonly othersPence: readonly Pence[];
  /** What the payment waits for besides its date. */
  readonly gate: PaymentGate;
  /** Where the award stands with Fair Work First. */
  readonly fairWork: FairWorkState;
  /** Whether the organisation has verified bank details. */
  readonly bankDetails: BankDetailsState;
  /** The name on the verified account; null where there is none. */
  readonly payeeName: string | null;
  /** The largest amount that one Bacs credit may be today. */
  readonly bacsCreditPence: Pence;
}

/** The reference of a payment in the ledger: 12 characters, `ALM000000123`; `sequence` counts from 1. */
export function paymentReference(sequence: number): string {
  return `ALM${String(sequence).padStart(9, '0')}`;
}
