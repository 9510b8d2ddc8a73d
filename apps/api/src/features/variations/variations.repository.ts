import type { Variation as VariationSubject } from '@almoner/domain/variations';
import { Inject, Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import { nextReference } from '../../platform/database/references.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type { AwardRow } from '../awards/award.entity.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { VariationRow } from './variation.entity.js';

/** The columns that a new variation is given; the others are set when it is inserted. */
export type NewVariation = Pick<
  VariationRow,
  | 'basedOnVersion'
  | 'kinds'
  | 'reason'
  | 'endedYearReason'
  | 'amountPence'
  | 'years'
  | 'title'
  | 'purpose'
  | 'areaCodes'
  | 'startsOn'
  | 'endsOn'
>;

/** A locked variation, its locked award, and what the domain's rules take. */
export interface LockedVariation {
  readonly row: VariationRow;
  readonly award: AwardRow;
  readonly subject: VariationSubject;
}

/** Variations of awards. Whoever changes one locks its award first. */
@Injectable()
export class VariationsRepository {
  constructor(
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
  ) {}

  async lockAll(tx: Transaction, ids: readonly string[]): Promise<LockedVariation[]> {
    const found = await tx.query<{ id: string }>(
      'SELECT id FROM variations WHERE id = ANY ($1) ORDER BY award_id, id',
      [ids],
    );
    const locked: LockedVariation[] = [];
    for (const { id } of found) locked.push(await this.lock(tx, id));
    return locked;
  }

  async lock(tx: Transaction, id: string): Promise<LockedVariation> {
    const [found] = await tx.query<{ awardId: string }>(
      'SELECT award_id AS "awardId" FROM variations WHERE id = $1',
      [id],
    );
    const award = await this.awards.lock(tx, required(found).awardId);
    const row = await lockOne(tx, VariationRow, { id });
    const [proposer] = await tx.query<{ name: string }>(
      `SELECT name FROM ${READABLE_USERS} WHERE id = $1`,
      [row.proposedById],
    );
    const { status, fundId, organisationId, basedOnVersion } = row;
    const proposedBy = { userId: row.proposedById, name: proposer?.name ?? '' };
    return { row, award, subject: { status, fundId, organisationId, basedOnVersion, proposedBy } };
  }

  /** Inserts a draft for a locked award, with the next reference of its fund. */
  async insert(tx: Transaction, award: AwardRow, values: NewVariation): Promise<VariationRow> {
    const fund = await this.funds.get(tx, award.fundId);
    return this.save(
      tx,
      tx.manager.create(VariationRow, {
        ...values,
        reference: await nextReference(tx, 'variation', fund.code),
        awardId: award.id,
        fundId: award.fundId,
        organisationId: award.organisationId,
        status: 'draft',
        proposedAt: tx.now,
        proposedById: tx.actor.userId,
      }),
    );
  }

  save(tx: Transaction, variation: VariationRow): Promise<VariationRow> {
    return saveVersion(tx, VariationRow, variation);
  }
}
