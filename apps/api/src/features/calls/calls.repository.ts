import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CommandedRecords } from '../../platform/commands/regular-commands.js';
import { lockMany, lockOne, required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { CallRow } from './call.entity.js';
import { CriterionRow } from './criterion.entity.js';

/** A criterion as it is written; its id and position are given when it is saved. */
export type CriterionTerms = Pick<
  CriterionRow,
  'code' | 'title' | 'guidance' | 'weight' | 'questionKeys'
>;

/** A call with its criteria in order, as the domain's rules take it. It belongs to no organisation. */
export type LoadedCall = CallRow & {
  readonly organisationId: null;
  readonly criteria: CriterionRow[];
};

@Injectable()
export class CallsRepository implements CommandedRecords<CallRow, LoadedCall> {
  readonly entity = CallRow;

  async get(tx: Transaction, id: string): Promise<CallRow> {
    return required(await tx.manager.findOneBy(CallRow, { id }));
  }

  lock(tx: Transaction, id: string): Promise<CallRow> {
    return lockOne(tx, CallRow, { id });
  }

  async lockAll(tx: Transaction, ids: readonly string[]) {
    const rows = await lockMany(tx, CallRow, ids);
    const criteria = await tx.manager.find(CriterionRow, {
      where: { callId: In([...ids]) },
      order: { position: 'ASC' },
    });
    return rows.map((row) => {
      const own = criteria.filter(({ callId }) => callId === row.id);
      return { row, subject: { ...row, organisationId: null, criteria: own } };
    });
  }

  audited({ id, title, fundId }: CallRow) {
    const subjectType = 'call' as const;
    return { subjectType, subjectId: id, subjectReference: title, fundId };
  }

  /** The criteria of a call in their order. */
  criteria(tx: Transaction, callId: string): Promise<CriterionRow[]> {
    return tx.manager.find(CriterionRow, { where: { callId }, order: { position: 'ASC' } });
  }

  async withCriteria(tx: Transaction, call: CallRow): Promise<LoadedCall> {
    return { ...call, organisationId: null, criteria: await this.criteria(tx, call.id) };
  }

  save(tx: Transaction, call: Partial<CallRow>): Promise<CallRow> {
    return saveVersion(tx, CallRow, call);
  }

  /** Replaces the criteria of a call by these; nothing may have been scored against them yet. */
  async replaceCriteria(
    tx: Transaction,
    { id: callId, fundId }: Pick<CallRow, 'id' | 'fundId'>,
    criteria: readonly CriterionTerms[],
  ): Promise<void> {
    await tx.manager.delete(CriterionRow, { callId });
    const rows = criteria.map((criterion, position) => ({
      ...criterion,
      callId,
      fundId,
      position,
    }));
    await tx.manager.insert(CriterionRow, rows);
  }
}
