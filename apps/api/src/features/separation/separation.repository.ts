import type { HeldDuty } from '@almoner/domain/separation';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import {
  HELD_DUTIES,
  HELD_ON_DETAILS,
  HELD_ON_EACH,
  HELD_ON_EACH_PAYMENT,
} from './held-duties.sql.js';

/** What a duty would be taken on in; see `held-duties.sql.ts` for what each reaches. */
export interface Chain {
  readonly awardId?: string;
  readonly organisationId?: string;
}

/** Who has taken on which duty in the chain of an award, its payments and the bank details they go to. */
@Injectable()
export class SeparationRepository {
  /** Empty for people of an organisation, who do not see the staff behind an award. */
  heldOn(tx: Transaction, chain: Chain): Promise<HeldDuty[]> {
    if (tx.actor.audience === 'organisation') return Promise.resolve([]);
    const { awardId = null, organisationId = null } = chain;
    return tx.prepared<HeldDuty>(HELD_DUTIES, [awardId, organisationId]);
  }

  /** The duties held on each of several awards, by their ids. */
  heldOnEach(tx: Transaction, awardIds: readonly string[]): Promise<Map<string, HeldDuty[]>> {
    return this.heldBy(tx, HELD_ON_EACH, awardIds);
  }

  /** The duties held on each of several payments, by their ids. */
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

  /** The duties in the bank details of an organisation alone: the chain of an award that is yet to be drafted. */
  heldOnDetailsOf(tx: Transaction, organisationId: string): Promise<HeldDuty[]> {
    if (tx.actor.audience === 'organisation') return Promise.resolve([]);
    return tx.prepared<HeldDuty>(HELD_ON_DETAILS, [organisationId]);
  }
}
