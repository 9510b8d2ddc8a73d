import {
  awardDatesOf,
  type Award as AwardSubject,
  type AwardYear as AwardYearValue,
  type BudgetedYear,
} from '@almoner/domain/awards';
import type { FinancialYear } from '@almoner/domain/calendar';
import type { TakenDuty } from '@almoner/domain/separation';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { lockMany, lockOne, required } from '../../platform/database/find.js';
import { nextReference } from '../../platform/database/references.js';
import { saveVersion, saveVersions } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { BankAccountsRepository } from '../bank-accounts/bank-accounts.repository.js';
import { MatchFundingTermsRepository } from '../match-funding/match-funding-terms.repository.js';
import { SeparationRepository } from '../separation/separation.repository.js';
import { withSubsidyKind } from './award-subsidies.js';
import { AwardYearRow } from './award-year.entity.js';
import { AwardRow } from './award.entity.js';
import { VOID_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';

/** A year of a new award, with its budget line. */
export type NewAwardYear = AwardYearValue & { readonly budgetLineId: string };

export type NewAwardRow = Pick<
  AwardRow,
  | 'fundId'
  | 'organisationId'
  | 'applicationId'
  | 'directReason'
  | 'title'
  | 'purpose'
  | 'specialTerms'
  | 'amountPence'
  | 'areaCodes'
> &
  Partial<Pick<AwardRow, 'allocationId' | 'paymentMethod'>>;

const BUDGETED_YEARS = `
  SELECT y.award_id AS "awardId", y.financial_year AS "financialYear", y.amount_pence AS "amountPence", y.status, b.authority
    FROM award_years y JOIN ${READABLE_BUDGET_LINES} b ON b.id = y.budget_line_id
   WHERE y.award_id = ANY ($1) ORDER BY y.award_id, y.financial_year`;

/** Awards with their years. Whoever changes an award, its years or its payments locks the award first. */
@Injectable()
export class AwardsRepository {
  constructor(
    @Inject(SeparationRepository) private readonly separation: SeparationRepository,
    @Inject(MatchFundingTermsRepository) private readonly matchFunding: MatchFundingTermsRepository,
    @Inject(BankAccountsRepository) private readonly bankAccounts: BankAccountsRepository,
  ) {}

  async get(tx: Transaction, id: string): Promise<AwardRow> {
    return required(await tx.manager.findOneBy(AwardRow, { id }));
  }

  /**
   * Locks an award together with the bank details of its organisation, so that nobody can take on one duty in the award
   * and another in the bank details at the same moment.
   */
  async lock(tx: Transaction, id: string): Promise<AwardRow> {
    const award = await lockOne(tx, AwardRow, { id });
    await this.bankAccounts.lockOrganisations(tx, [award.organisationId]);
    return award;
  }

  /**
   * Locks several awards as `lock` does, in the order of their ids, so that two batches cannot block each other.
   * Answers the awards in the order of `ids`. Refuses those that are not visible with `shared.not-found`, each by its
   * place in the list.
   */
  async lockAll(tx: Transaction, ids: readonly string[]): Promise<AwardRow[]> {
    const rows = await this.lockVisible(tx, ids);
    const found = new Map(rows.map((award) => [award.id, award]));
    const errors = ids.flatMap((id, index) =>
      found.has(id)
        ? []
        : [
            {
              pointer: `/awardIds/${index}`,
              detail: 'There is no such award, or you may not see it',
            },
          ],
    );
    if (errors.length > 0) throw new RefusalError(refusal('shared.not-found', {}, errors));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Locks several awards as `lockAll` does, but leaves out those that are not visible. */
  async lockVisible(tx: Transaction, ids: readonly string[]): Promise<AwardRow[]> {
    const rows = await lockMany(tx, AwardRow, ids);
    await this.bankAccounts.lockOrganisations(
      tx,
      rows.map(({ organisationId }) => organisationId),
    );
    return rows;
  }

  /** The years of an award, the first one first. */
  yearsOf(tx: Transaction, awardId: string): Promise<AwardYearRow[]> {
    return this.yearsOfAll(tx, [awardId]);
  }

  /** The years of several awards, the earliest first. */
  yearsOfAll(tx: Transaction, awardIds: readonly string[]): Promise<AwardYearRow[]> {
    const where = { awardId: In([...awardIds]) };
    return tx.manager.find(AwardYearRow, { where, order: { financialYear: 'ASC' } });
  }

  /** An award as the domain's rules take it. */
  async subjectOf(tx: Transaction, award: AwardRow): Promise<AwardSubject> {
    return required((await this.subjectsOf(tx, [award]))[0]);
  }

  /** Several awards as the rules take them, in the same order, by four statements. */
  async subjectsOf(
    tx: Transaction,
    awards: readonly (Pick<AwardRow, 'id'> &
      Omit<AwardSubject, 'duties' | 'costShare' | 'subsidyRecorded'>)[],
  ): Promise<AwardSubject[]> {
    const ids = awards.map(({ id }) => id);
    const duties = await this.separation.dutiesOnEach(tx, ids);
    const costs = await this.matchFunding.costSharesOf(tx, ids);
    const years = await this.budgetedYearsOf(tx, ids);
    const recorded = await withSubsidyKind(tx, ids);
    return awards.map(({ id, status, fundId, organisationId, expiresOn, paymentMethod }) => {
      const about = {
        status,
        fundId,
        organisationId,
        expiresOn,
        paymentMethod: paymentMethod ?? 'bank',
      };
      const budgetedYears = years.get(id) ?? [];
      return {
        ...about,
        duties: duties.get(id) ?? [],
        costShare: costs.get(id) ?? null,
        budgetedYears,
        subsidyRecorded: recorded.has(id),
      };
    });
  }

  /** The years of several awards with the authority of their budget lines, for staff: others read no budget. */
  async budgetedYearsOf(
    tx: Transaction,
    awardIds: readonly string[],
  ): Promise<Map<string, BudgetedYear[]>> {
    if (tx.actor.audience !== 'staff') return new Map();
    const rows = await tx.query<BudgetedYear & { readonly awardId: string }>(BUDGETED_YEARS, [
      awardIds,
    ]);
    return Map.groupBy(rows, ({ awardId }) => awardId);
  }

  /** The duties that people have in the bank details of an organisation, which a new award of it would be paid to. */
  async dutiesBeforeDraft(tx: Transaction, organisationId: string): Promise<TakenDuty[]> {
    await this.bankAccounts.lockOrganisations(tx, [organisationId]);
    return this.separation.dutiesOnDetailsOf(tx, organisationId);
  }

  /** Whether an application has an award that was not withdrawn, declined or lapsed. */
  async hasAwardFrom(tx: Transaction, applicationId: string): Promise<boolean> {
    const made = await tx.query(
      `SELECT FROM awards
        WHERE application_id = $1 AND status NOT IN (${VOID_AWARDS})`,
      [applicationId],
    );
    return made.length > 0;
  }

  /**
   * Inserts a drafted award with its next reference. It runs from the first day of its first year to the last day of
   * its last.
   */
  async insert(
    tx: Transaction,
    fundCode: string,
    values: NewAwardRow,
    years: readonly NewAwardYear[],
  ): Promise<AwardRow> {
    const award = await this.save(
      tx,
      tx.manager.create(AwardRow, {
        ...values,
        ...awardDatesOf(years),
        reference: await nextReference(tx, 'award', fundCode),
        status: 'drafted',
        draftedAt: tx.now,
        draftedById: tx.actor.userId,
      }),
    );
    const { id: awardId, fundId, organisationId } = award;
    await tx.manager.insert(
      AwardYearRow,
      years.map((year) => ({ ...year, awardId, fundId, organisationId })),
    );
    return award;
  }

  save(tx: Transaction, award: AwardRow): Promise<AwardRow> {
    return saveVersion(tx, AwardRow, award);
  }

  /** Saves these columns of several awards by one statement. */
  saveAll(tx: Transaction, awards: readonly AwardRow[], columns: readonly (keyof AwardRow)[]) {
    return saveVersions(tx, AwardRow, awards, columns);
  }

  /** Confirms an indicative year of each of the awards. */
  async confirmYear(
    tx: Transaction,
    awards: readonly AwardRow[],
    financialYear: FinancialYear,
  ): Promise<void> {
    await tx.manager.update(
      AwardYearRow,
      { awardId: In(awards.map(({ id }) => id)), financialYear },
      { status: 'confirmed', confirmedAt: tx.now, confirmedById: tx.actor.userId },
    );
    await this.saveAll(tx, awards, []);
  }
}
