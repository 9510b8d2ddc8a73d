import { isAwardShown } from '@almoner/domain/awards';
import type {
  Condition as ConditionSubject,
  ConditionOwner,
  ConditionStatus,
} from '@almoner/domain/conditions';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandedRecords } from '../../platform/commands/regular-commands.js';
import { lockMany, required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import type { AwardRow } from '../awards/award.entity.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { ConditionRow } from './condition.entity.js';
import { WAITING_PAYMENTS } from './conditions.sql.js';

/** A condition as the letter of its award lists it. */
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

/** A locked condition as the domain's rules take it, with its award. */
export type LockedCondition = ConditionSubject & { readonly award: AwardRow };

/** The payments that wait for conditions, by condition. */
const GATED = `SELECT trigger_condition_id AS "conditionId", reference FROM ${READABLE_PAYMENTS}
  WHERE trigger_condition_id = ANY ($1) AND status IN (${WAITING_PAYMENTS}) ORDER BY reference`;

/** Conditions of awards. Whoever changes one locks its award first, then the condition. */
@Injectable()
export class ConditionsRepository implements CommandedRecords<ConditionRow, LockedCondition> {
  readonly entity = ConditionRow;

  constructor(@Inject(AwardsRepository) private readonly awards: AwardsRepository) {}

  async lockAll(tx: Transaction, ids: readonly string[]) {
    const found = await tx.query<{ awardId: string }>(
      'SELECT DISTINCT award_id AS "awardId" FROM conditions WHERE id = ANY ($1)',
      [ids],
    );
    const awards = await this.awards.lockVisible(
      tx,
      found.map(({ awardId }) => awardId),
    );
    const rows = await lockMany(tx, ConditionRow, ids);
    const waiting = await tx.query<{ conditionId: string; reference: string }>(GATED, [ids]);
    return rows.map((row) => {
      const award = required(awards.find(({ id }) => id === row.awardId));
      const gated = waiting.filter(({ conditionId }) => conditionId === row.id);
      const gates = gated.map(({ reference }) => reference);
      return { row, subject: { ...row, award, awardStatus: award.status, gates } };
    });
  }

  /** The subject of the audit record; its organisation reads it once the award is offered. */
  audited({ id, fundId, organisationId }: ConditionRow, { award }: Pick<LockedCondition, 'award'>) {
    const about = { subjectType: 'condition' as const, subjectId: id, fundId, organisationId };
    return { ...about, subjectReference: award.reference, shown: isAwardShown(award.status) };
  }

  /** The conditions of an award in the order they were added, without those that were removed. */
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
}
