import type { HeldDuty } from '@almoner/domain/separation';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import {
  HELD_DUTIES,
  HELD_ON_DETAILS,
  HELD_ON_EACH,
  HELD_ON_EACH_PAYMENT,
} from './held-duties.sql.js';

/** The records in which a person is about to take on a duty; `held-duties.sql.ts` says what each of them includes. */
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
  heldOn(tx: Transaction, chain: Chain): Promise<HeldDuty[]> {
    if (tx.actor.audience === 'organisation') return Promise.resolve([]);
    const { awardId = null, organisationId = null } = chain;
    return tx.prepared<HeldDuty>(HELD_DUTIES, [awardId, organisationId]);
  }

  /** The duties that people have in each of several awards, by their ids. */
  heldOnEach(tx: Transaction, awardIds: readonly string[]): Promise<Map<string, HeldDuty[]>> {
    return this.heldBy(tx, HELD_ON_EACH, awardIds);
  }

  /** The duties that people have in each of several payments, by their ids. */
  heldOnPayments(tx: Transaction, ids: readonly string[]): Promise<Map<string, HeldDuty[]>> {
    return this.heldBy(tx, HELD_ON_EACH_PAYMENT, ids);
  }

  private async heldBy(tx: Transaction, sql: string, ids: readonly string[]) {
    const held = new Map<string, HeldDuty[]>(ids.map((id) => [id, []]));
    if (tx.actor.audience === 'organisation') return held;
    const rows = await tx.prepared<HeldDuty & { id: string }>(sql, [ids]);
    for (const { id, ...duty } of rows) held.get(id)?.push(duty);
    return held;
  }

  /**
   * The duties that people have in the bank details of an organisation: all that exists of the chain before an award is
   * drafted.
   */
  heldOnDetailsOf(tx: Transaction, organisationId: string): Promise<HeldDuty[]> {
    if (tx.actor.audience === 'organisation') return Promise.resolve([]);
    return tx.prepared<HeldDuty>(HELD_ON_DETAILS, [organisationId]);
  }
}
