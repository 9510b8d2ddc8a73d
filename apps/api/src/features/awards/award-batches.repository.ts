import type { Award as AwardSubject } from '@almoner/domain/awards';
import { sumPence } from '@almoner/domain/money';
import { decideListed, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { AwardBatch } from './award-batches.dto.js';
import type { AwardRow } from './award.entity.js';
import { AwardsRepository } from './awards.repository.js';

/** An award of a batch, as it is kept and as the rules see it. */
export interface BatchMember {
  readonly award: AwardRow;
  readonly subject: AwardSubject;
}

/** A batch for `decideAll`: the list of the body, and what each award is called. */
export function listed(items: readonly BatchMember[]) {
  return { pointer: '/awardIds', items, name: ({ award }: BatchMember) => award.reference };
}

/** What is answered once all of a batch is done. */
export function batchOf(batch: readonly BatchMember[]): AwardBatch {
  return {
    count: batch.length,
    amountPence: sumPence(batch.map(({ award }) => award.amountPence)),
    awards: batch.map(({ award: { id, reference, status } }) => ({ id, reference, status })),
  };
}

/** Several awards that one command is for. */
@Injectable()
export class AwardBatchesRepository {
  constructor(@Inject(AwardsRepository) private readonly awards: AwardsRepository) {}

  /** Locks the awards and tells of each who holds which duty; refuses none, and one that is named twice. */
  async lock(tx: Transaction, ids: readonly string[]): Promise<BatchMember[]> {
    unwrap(decideListed('/awardIds', ids));
    const batch: BatchMember[] = [];
    for (const award of await this.awards.lockAll(tx, ids))
      batch.push({ award, subject: await this.awards.subjectOf(tx, award) });
    return batch;
  }
}
