import type { BudgetLineKey } from '../budgets/index.js';
import type { Pence } from '../money/index.js';
import type { PaymentStatus } from '../payments/index.js';
import type { TakenDuty } from '../separation/index.js';
import type { Subject } from '../shared/index.js';
import type { RecoveryStatus } from './recovery-statuses.js';

/** What the rules need to know of a recovery. */
export interface Recovery extends Subject<RecoveryStatus> {
  readonly organisationId: string;
  /** Pence; all of a payment or a part of it. */
  readonly amountPence: Pence;
  /** Who requested and who approved it; empty for people of the organisation. */
  readonly duties: readonly TakenDuty[];
  /** The budget line the money would come back to where its year is closed; null while that is open. */
  readonly closedLine: BudgetLineKey | null;
}

/** The payment that a recovery takes money back from. */
export interface RecoverablePayment {
  readonly status: PaymentStatus;
  readonly fundId: string;
  readonly amountPence: Pence;
  /** Pence of its recoveries that are open or received. */
  readonly recoveryAskedPence: Pence;
}
