import type { Award as AwardSubject } from '@almoner/domain/awards';
import { sumPence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandedRecords } from '../../platform/commands/regular-commands.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { AwardBatch } from './award-batches.dto.js';
import { AwardRow } from './award.entity.js';
import { auditedAward } from './awards.audit.js';
import { AwardsRepository } from './awards.repository.js';

/** An award of a batch: its row, and what the domain's rules take. */
export interface BatchMember {
  readonly award: AwardRow;
  readonly subject: AwardSubject;
}

/** The batch as `decideAll` takes it: the field of the body, and the name of each award. */
export function listed(items: readonly BatchMember[]) {
  return { pointer: '/awardIds', items, name: ({ award }: BatchMember) => award.reference };
}

/** The answer to a command for several awards. */
export function batchOf(awards: readonly AwardRow[]): AwardBatch {
  return {
    count: awards.length,
    amountPence: sumPence(awards.map(({ amountPence }) => amountPence)),
    awards: awards.map(({ id, reference, status }) => ({ id, reference, status })),
  };
}

/** Loads and locks the awards of a batch. */
@Injectable()
export class AwardBatchesRepository implements CommandedRecords<AwardRow, AwardSubject> {
  readonly entity = AwardRow;
  readonly audited = auditedAward;

  constructor(@Inject(AwardsRepository) private readonly awards: AwardsRepository) {}

  async lockAll(tx: Transaction, ids: readonly string[]) {
    const rows = await this.awards.lockVisible(tx, ids);
    const subjects = await this.awards.subjectsOf(tx, rows);
    return rows.map((row, index) => ({ row, subject: subjects[index] as AwardSubject }));
  }

  /** Locks the awards and loads which duties people have in each. */
  async lock(tx: Transaction, ids: readonly string[]): Promise<BatchMember[]> {
    const awards = await this.awards.lockAll(tx, ids);
    const subjects = await this.awards.subjectsOf(tx, awards);
    return awards.map((award, index) => ({ award, subject: subjects[index] as AwardSubject }));
  }
}
