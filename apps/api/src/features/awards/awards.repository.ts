import type { ApplicationStatus } from '@almoner/domain/applications';
import type { Award as AwardSubject, AwardYear as AwardYearValue } from '@almoner/domain/awards';
import type { Pence } from '@almoner/domain/money';
import { Injectable } from '@nestjs/common';
import { touch } from '../../platform/database/entity-columns.js';
import { lockOne, required } from '../../platform/database/find.js';
import { nextReference } from '../../platform/database/references.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { AwardYear } from './award-year.entity.js';
import { Award } from './award.entity.js';

/** What an award takes from the application it is made from. */
export interface ApplicationToAward {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly fundId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly areaCodes: string[];
  readonly amountRequestedPence: Pence;
  readonly hasAward: boolean;
}

/** A year of a new award, with the budget line it is drawn from. */
export type NewAwardYear = AwardYearValue & { readonly budgetLineId: string };

export type NewAwardRow = Pick<
  Award,
  | 'fundId'
  | 'organisationId'
  | 'applicationId'
  | 'directReason'
  | 'title'
  | 'purpose'
  | 'conditionsNote'
  | 'amountPence'
  | 'areaCodes'
>;

const APPLICATION_TO_AWARD = `
  SELECT a.id, a.status, a.fund_id AS "fundId", a.organisation_id AS "organisationId", a.title,
         a.area_codes AS "areaCodes", coalesce(a.amount_requested_pence, 0) AS "amountRequestedPence",
         EXISTS (SELECT FROM awards w WHERE w.application_id = a.id
                  AND w.status NOT IN ('withdrawn', 'declined', 'lapsed')) AS "hasAward"
    FROM applications a WHERE a.id = $1`;

/** Awards with their years. Whoever changes an award, its years or its payments locks the award first. */
@Injectable()
export class AwardsRepository {
  lock(tx: Transaction, id: string): Promise<Award> {
    return lockOne(tx, Award, { id });
  }

  /** The years of an award, the first one first. */
  yearsOf(tx: Transaction, awardId: string): Promise<AwardYear[]> {
    return tx.manager.find(AwardYear, { where: { awardId }, order: { financialYear: 'ASC' } });
  }

  /** What the rules ask of an award; an organisation does not see who drafted it. */
  async subjectOf(tx: Transaction, award: Award): Promise<AwardSubject> {
    const [drafter] = await tx.query<{ name: string }>('SELECT name FROM users WHERE id = $1', [
      award.draftedById,
    ]);
    const { status, fundId, organisationId, draftedById: userId } = award;
    return { status, fundId, organisationId, draftedBy: { userId, name: drafter?.name ?? '' } };
  }

  /** Locks the application that an award is to be made from, so that it leads to one award only. */
  async lockApplication(tx: Transaction, id: string): Promise<ApplicationToAward> {
    // Two statements: the second sees an award that was made while this one waited for the lock.
    await tx.query('SELECT FROM applications WHERE id = $1 FOR UPDATE', [id]);
    const [found] = await tx.query<ApplicationToAward>(APPLICATION_TO_AWARD, [id]);
    return required(found);
  }

  /** A new drafted award with its years; gives it the next reference of its fund. */
  async insert(
    tx: Transaction,
    fundCode: string,
    values: NewAwardRow,
    years: readonly NewAwardYear[],
  ): Promise<Award> {
    const award = await this.save(
      tx,
      tx.manager.create(Award, {
        ...values,
        reference: await nextReference(tx, `${fundCode}-A`),
        status: 'drafted',
        draftedAt: tx.now,
        draftedById: tx.actor.userId,
      }),
    );
    const { id: awardId, fundId, organisationId } = award;
    await tx.manager.insert(
      AwardYear,
      years.map((year) => ({ ...year, awardId, fundId, organisationId })),
    );
    return award;
  }

  save(tx: Transaction, award: Award): Promise<Award> {
    touch(award, tx.now);
    return tx.manager.save(award);
  }

  /** Makes an indicative year firm. */
  async confirmYear(tx: Transaction, award: Award, financialYear: number): Promise<void> {
    await tx.manager.update(
      AwardYear,
      { awardId: award.id, financialYear },
      { status: 'confirmed', confirmedAt: tx.now, confirmedById: tx.actor.userId },
    );
    await this.save(tx, award);
  }
}
