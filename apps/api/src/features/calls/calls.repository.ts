import { Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Call } from './call.entity.js';
import { Criterion } from './criterion.entity.js';

/** A criterion as it is written; its id and its place follow from where it is put. */
export type CriterionTerms = Pick<
  Criterion,
  'code' | 'title' | 'guidance' | 'weight' | 'questionKeys'
>;

/** A call with its criteria in their order, as the rules see it; it is nobody's but the funder's. */
export type LoadedCall = Call & { readonly organisationId: null; readonly criteria: Criterion[] };

@Injectable()
export class CallsRepository {
  async get(tx: Transaction, id: string): Promise<Call> {
    return required(await tx.manager.findOneBy(Call, { id }));
  }

  lock(tx: Transaction, id: string): Promise<Call> {
    return lockOne(tx, Call, { id });
  }

  /** The criteria of a call in their order. */
  criteria(tx: Transaction, callId: string): Promise<Criterion[]> {
    return tx.manager.find(Criterion, { where: { callId }, order: { position: 'ASC' } });
  }

  async withCriteria(tx: Transaction, call: Call): Promise<LoadedCall> {
    return { ...call, organisationId: null, criteria: await this.criteria(tx, call.id) };
  }

  save(tx: Transaction, call: Partial<Call>): Promise<Call> {
    return saveVersion(tx, Call, call);
  }

  /** Makes these, and no others, the criteria of a call that nobody has scored against yet. */
  async replaceCriteria(
    tx: Transaction,
    { id: callId, fundId }: Pick<Call, 'id' | 'fundId'>,
    criteria: readonly CriterionTerms[],
  ): Promise<void> {
    await tx.manager.delete(Criterion, { callId });
    const rows = criteria.map((criterion, position) => ({
      ...criterion,
      callId,
      fundId,
      position,
    }));
    await tx.manager.insert(Criterion, rows);
  }
}
