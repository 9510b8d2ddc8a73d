import type { BudgetLineKey } from '../budgets/index.js';
import type { PlainDate } from '../calendar/index.js';
import type { Pence } from '../money/index.js';
import type { PaymentStatus } from '../payments/index.js';
import type { TakenDuty } from '../separation/index.js';
import type { Subject } from '../shared/index.js';
import type { RecoveryStatus } from './recovery-statuses.js';

/** What the rules need to know of a recovery. */
export interface Recovery extends Subject<RecoveryStatus> {
  readonly organisationId: string;
  /** Pence; all or a part of a payment. */
  readonly amountPence: Pence;
  /** The day on which it was requested. */
  readonly requestedOn: PlainDate;
  /** The duties that people have taken on in the recovery; empty for readers of the organisation. */
  readonly duties: readonly TakenDuty[];
  /** The budget line of the payment where its year is closed; null while the year is open. */
  readonly closedLine: BudgetLineKey | null;
}

/** The payment of which money is recovered. */
export interface RecoverablePayment {
  readonly status: PaymentStatus;
  readonly fundId: string;
  readonly amountPence: Pence;
  /** The sum of its recoveries that are open or received, in pence. */
  readonly recoveryAskedPence: Pence;
}
