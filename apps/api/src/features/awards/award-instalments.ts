import type { Transaction } from '../../platform/database/transaction.js';

/**
 * What an award asks of its instalments when it comes to nothing or ends. Awards stand before payments and know nothing
 * of them: payments provides the answer (CancelledInstalmentsService), and the application puts the two together.
 */
export abstract class AwardInstalments {
  /**
   * Cancels the planned and the held instalments of a locked award and records each. In an organisation's transaction the
   * database allows it for the award that was declined in it, and for no other.
   */
  abstract cancelPlansOf(tx: Transaction, awardId: string, reason: string | null): Promise<void>;

  /** Cancels all instalments of a locked award that have not left, as it ends, and records each. */
  abstract stopAllOf(tx: Transaction, awardId: string, reason: string | null): Promise<void>;
}
