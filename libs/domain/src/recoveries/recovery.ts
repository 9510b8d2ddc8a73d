import type { BudgetLineKey, BudgetStatus, BudgetType } from '../budgets/index.js';
import type { PlainDate } from '../calendar/index.js';
import type { Pence } from '../money/index.js';
import type { PaymentStatus } from '../payments/index.js';
import type { TakenDuty } from '../separation/index.js';
import type { Subject } from '../shared/index.js';
import type { RecoveryStatus } from './recovery-statuses.js';

/** A budget line on which a receipt can be booked. */
export interface ReceiptLine extends BudgetLineKey {
  readonly id: string;
  readonly status: BudgetStatus;
  readonly budgetType: BudgetType;
  readonly ringFenced: boolean;
}

/** What was asked back, and what has come of it; pence. */
export interface RecoveryMoney {
  /** All or a part of a payment. */
  readonly amountPence: Pence;
  /** The sum of its receipts, without those that were reversed. */
  readonly receivedPence: Pence;
  /** What was written off or waived, by approval. */
  readonly writtenOffPence: Pence;
  readonly waivedPence: Pence;
}

/** What the rules need to know of a recovery. */
export interface Recovery extends Subject<RecoveryStatus>, RecoveryMoney {
  readonly organisationId: string;
  /** The day on which it was requested; nothing arrives for it before. */
  readonly requestedOn: PlainDate;
  /** The duties that people have taken on in the recovery; empty for readers of the organisation. */
  readonly duties: readonly TakenDuty[];
  /** The budget line that the payment came from; null for readers of the organisation. */
  readonly line: ReceiptLine | null;
}

/** The payment of which money is recovered. */
export interface RecoverablePayment {
  readonly status: PaymentStatus;
  readonly fundId: string;
  readonly amountPence: Pence;
  /** The sum of its recoveries that are open or settled, in pence. */
  readonly recoveryAskedPence: Pence;
}
