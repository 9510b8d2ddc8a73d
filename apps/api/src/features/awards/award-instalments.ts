import type { Transaction } from '../../platform/database/transaction.js';

/**
 * What awards need done to their instalments when they come to nothing or end. Features use each other in one order
 * only (ARCHITECTURE.md, Who owns what), and payments come after awards. So awards declare this class,
 * CancelledInstalmentsService of payments implements it, and the application connects the two.
 */
export abstract class AwardInstalments {
  /**
   * Cancels the instalments that are planned or on hold of a locked award, with a history record for each. In an
   * organisation's transaction the database allows this only for the award that was declined in that transaction.
   */
  abstract cancelPlansOf(tx: Transaction, awardId: string, reason: string | null): Promise<void>;

  /** Cancels all instalments of a locked award that were not sent, because the award ends; records each. */
  abstract stopAllOf(tx: Transaction, awardId: string, reason: string | null): Promise<void>;
}
