import type { TakenDuty } from '@almoner/domain/separation';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import {
  TAKEN_DUTIES,
  DUTIES_ON_DETAILS,
  DUTIES_ON_EACH,
  DUTIES_ON_EACH_PAYMENT,
} from './taken-duties.sql.js';

/** The records in which a person is about to take on a duty; `taken-duties.sql.ts` says what each of them includes. */
export interface Chain {
  readonly awardId?: string;
  readonly organisationId?: string;
}

/** Who has which duty in the chain of an award, its payments and the bank details they go to. */
@Injectable()
export class SeparationRepository {
  /**
   * The duties that people have in a chain. Empty for people of an organisation, who may not see which staff handle an
   * award.
   */
  dutiesOn(tx: Transaction, chain: Chain): Promise<TakenDuty[]> {
    if (tx.actor.audience === 'organisation') return Promise.resolve([]);
    const { awardId = null, organisationId = null } = chain;
    return tx.prepared<TakenDuty>(TAKEN_DUTIES, [awardId, organisationId]);
  }

  /** The duties that people have in each of several awards, by their ids. */
  dutiesOnEach(tx: Transaction, awardIds: readonly string[]): Promise<Map<string, TakenDuty[]>> {
    return this.dutiesByRecord(tx, DUTIES_ON_EACH, awardIds);
  }

  /** The duties that people have in each of several payments, by their ids. */
  dutiesOnPayments(tx: Transaction, ids: readonly string[]): Promise<Map<string, TakenDuty[]>> {
    return this.dutiesByRecord(tx, DUTIES_ON_EACH_PAYMENT, ids);
  }

  private async dutiesByRecord(tx: Transaction, sql: string, ids: readonly string[]) {
    const duties = new Map<string, TakenDuty[]>(ids.map((id) => [id, []]));
    if (tx.actor.audience === 'organisation') return duties;
    const rows = await tx.prepared<TakenDuty & { id: string }>(sql, [ids]);
    for (const { id, ...duty } of rows) duties.get(id)?.push(duty);
    return duties;
  }

  /**
   * The duties that people have in the bank details of an organisation: all that exists of the chain before an award is
   * drafted.
   */
  dutiesOnDetailsOf(tx: Transaction, organisationId: string): Promise<TakenDuty[]> {
    if (tx.actor.audience === 'organisation') return Promise.resolve([]);
    return tx.prepared<TakenDuty>(DUTIES_ON_DETAILS, [organisationId]);
  }
}
