import { ONE_APPROVAL, type ApprovalLevels } from '@almoner/domain/payments';
import { Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type { PaymentLevelChangeRow } from './payment-level-change.entity.js';
import type { PaymentLevelsVersion } from './payments.dto.js';

/** The approval thresholds of a fund as they were last set; version 0 where nobody has set any. */
export interface SetApprovalLevels extends ApprovalLevels {
  readonly version: number;
}

/** The approval thresholds of funds, every version of them. */
@Injectable()
export class PaymentApprovalLevelsRepository {
  async of(tx: Transaction, fundId: string): Promise<SetApprovalLevels> {
    return required((await this.ofEach(tx, [fundId])).get(fundId));
  }

  /** The thresholds in force of several funds, by their ids. */
  async ofEach(
    tx: Transaction,
    fundIds: readonly string[],
  ): Promise<Map<string, SetApprovalLevels>> {
    const rows = await tx.query<SetApprovalLevels & { fundId: string }>(
      `SELECT DISTINCT ON (fund_id) fund_id AS "fundId", version, level_two_above_pence AS "levelTwoAbovePence",
              level_three_above_pence AS "levelThreeAbovePence"
         FROM payment_approval_levels WHERE fund_id = ANY ($1) ORDER BY fund_id, version DESC`,
      [fundIds],
    );
    const levels = new Map(fundIds.map((id) => [id, { ...ONE_APPROVAL, version: 0 }]));
    for (const { fundId, ...set } of rows) levels.set(fundId, set);
    return levels;
  }

  /** Every version that was ever in force, newest first. */
  history(tx: Transaction, fundId: string): Promise<PaymentLevelsVersion[]> {
    return tx.query<PaymentLevelsVersion>(
      `SELECT l.version, l.level_two_above_pence AS "levelTwoAbovePence",
              l.level_three_above_pence AS "levelThreeAbovePence", l.set_at AS "setAt", u.name AS "setByName",
              l.illustrative,
              c.id AS "changeId", r.name AS "proposedByName"
         FROM payment_approval_levels l JOIN ${READABLE_USERS} u ON u.id = l.set_by_id
         LEFT JOIN payment_level_changes c ON c.id = l.change_id LEFT JOIN ${READABLE_USERS} r ON r.id = c.proposed_by_id
        WHERE l.fund_id = $1 ORDER BY l.version DESC`,
      [fundId],
    );
  }

  /** Inserts the next version, from a change that was confirmed. */
  async set(tx: Transaction, change: PaymentLevelChangeRow): Promise<void> {
    const { id, fundId, levelTwoAbovePence, levelThreeAbovePence } = change;
    await tx.query(
      `INSERT INTO payment_approval_levels (fund_id, version, level_two_above_pence, level_three_above_pence, set_at, set_by_id, change_id)
       SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 FROM payment_approval_levels WHERE fund_id = $1`,
      [fundId, levelTwoAbovePence, levelThreeAbovePence, tx.now, tx.actor.userId, id],
    );
  }
}
