import type { HeldDuty } from '@almoner/domain/separation';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { HELD_DUTIES, HELD_ON_DETAILS, HELD_ON_EACH } from './held-duties.sql.js';

/** What a duty would be taken on in; see `held-duties.sql.ts` for what each reaches. */
export interface Chain {
  readonly awardId?: string;
  readonly paymentId?: string;
  readonly organisationId?: string;
}

/** Who has taken on which duty in the chain of an award, its payments and the bank details they go to. */
@Injectable()
export class SeparationRepository {
  /** Empty for people of an organisation, who do not see the staff behind an award. */
  heldOn(tx: Transaction, chain: Chain): Promise<HeldDuty[]> {
    if (tx.actor.audience === 'organisation') return Promise.resolve([]);
    const { awardId = null, paymentId = null, organisationId = null } = chain;
    return tx.prepared<HeldDuty>(HELD_DUTIES, [awardId, paymentId, organisationId]);
  }

  /** The duties held on each of several awards, by their ids. */
  async heldOnEach(tx: Transaction, awardIds: readonly string[]): Promise<Map<string, HeldDuty[]>> {
    const held = new Map<string, HeldDuty[]>(awardIds.map((id) => [id, []]));
    if (tx.actor.audience === 'organisation') return held;
    const rows = await tx.prepared<HeldDuty & { awardId: string }>(HELD_ON_EACH, [awardIds]);
    for (const { awardId, ...duty } of rows) held.get(awardId)?.push(duty);
    return held;
  }

  /** The duties in the bank details of an organisation alone: the chain of an award that is yet to be drafted. */
  heldOnDetailsOf(tx: Transaction, organisationId: string): Promise<HeldDuty[]> {
    if (tx.actor.audience === 'organisation') return Promise.resolve([]);
    return tx.prepared<HeldDuty>(HELD_ON_DETAILS, [organisationId]);
  }
}
