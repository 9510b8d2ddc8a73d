import type {
  Condition as ConditionSubject,
  ConditionOwner,
  ConditionStatus,
} from '@almoner/domain/conditions';
import { Inject, Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import type { AwardRow } from '../awards/award.entity.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { ConditionRow } from './condition.entity.js';
import { WAITING_PAYMENTS } from './conditions.sql.js';

/** A condition as the letter of an award tells of it. */
export interface ListedCondition {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly owner: ConditionOwner;
  /** YYYY-MM-DD; null where no day was agreed. */
  readonly dueOn: string | null;
  readonly evidenceAsked: string;
  readonly status: ConditionStatus;
}

/** A locked condition with its award and what the rules ask of it. */
export interface LockedCondition {
  readonly row: ConditionRow;
  readonly award: AwardRow;
  readonly subject: ConditionSubject;
}

/** Conditions of awards. Whoever changes one locks its award first, then the condition. */
@Injectable()
export class ConditionsRepository {
  constructor(@Inject(AwardsRepository) private readonly awards: AwardsRepository) {}

  async lock(tx: Transaction, id: string): Promise<LockedCondition> {
    const [found] = await tx.query<{ awardId: string }>(
      'SELECT award_id AS "awardId" FROM conditions WHERE id = $1',
      [id],
    );
    const award = await this.awards.lock(tx, required(found).awardId);
    const row = await lockOne(tx, ConditionRow, { id });
    const subject = { ...row, awardStatus: award.status, gates: await this.gates(tx, id) };
    return { row, award, subject };
  }

  /** The conditions of an award in the order they were added, without those that were taken out. */
  listOfAward(tx: Transaction, awardId: string): Promise<ListedCondition[]> {
    return tx.query<ListedCondition>(
      `SELECT id, title, text, owner, due_on AS "dueOn", evidence_asked AS "evidenceAsked", status
         FROM conditions WHERE award_id = $1 AND status <> 'removed' ORDER BY id`,
      [awardId],
    );
  }

  save(tx: Transaction, condition: Partial<ConditionRow>): Promise<ConditionRow> {
    return saveVersion(tx, ConditionRow, condition);
  }

  /** The references of the payments that wait for a condition. */
  private async gates(tx: Transaction, id: string): Promise<string[]> {
    const rows = await tx.query<{ reference: string }>(
      `SELECT reference FROM ${READABLE_PAYMENTS} WHERE trigger_condition_id = $1 AND status IN (${WAITING_PAYMENTS})
        ORDER BY reference`,
      [id],
    );
    return rows.map(({ reference }) => reference);
  }
}
