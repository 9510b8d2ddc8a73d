import type { PlannedAwardYear, YearAmount } from '@almoner/domain/awards';
import { MAIN_POT, type BudgetLine } from '@almoner/domain/budgets';
import {
  yearEffects,
  type AwardTerms,
  type VariedAward,
  type YearEffect,
} from '@almoner/domain/variations';
import type { FinancialYear } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_AWARDS, READABLE_AWARD_YEARS } from '../../readable/awards.sql.js';
import { AwardVersionsRepository } from '../awards/award-versions.repository.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';

type VariedYear = PlannedAwardYear & { readonly budgetLineId: string };

/** An award with what a variation of it needs. */
export interface FoundAward {
  readonly award: VariedAward & { readonly id: string; readonly reference: string };
  readonly terms: AwardTerms;
  readonly years: readonly VariedYear[];
}

type VariedAwardRow = FoundAward['award'] & Omit<AwardTerms, 'years'>;

const AWARD = `
  SELECT a.id, a.reference, a.fund_id AS "fundId", a.status, a.amount_pence AS "amountPence", a.title, a.purpose,
         a.area_codes AS "areaCodes", a.starts_on AS "startsOn", a.ends_on AS "endsOn"
    FROM ${READABLE_AWARDS} a WHERE a.id = $1`;

const YEARS = `
  SELECT y.financial_year AS "financialYear", y.amount_pence AS "amountPence", y.status,
         y.planned_pence AS "plannedPence", y.budget_line_id AS "budgetLineId"
    FROM ${READABLE_AWARD_YEARS} y WHERE y.award_id = $1 ORDER BY y.financial_year`;

/** Loads and changes the awards that variations are about: their terms, their years and the budget lines of these. */
@Injectable()
export class VariedAwardsRepository {
  constructor(
    @Inject(AwardVersionsRepository) private readonly versions: AwardVersionsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
  ) {}

  /** The award as it is now; not-found where it is not visible. A command locks the award before it calls this. */
  async find(tx: Transaction, awardId: string): Promise<FoundAward> {
    const [found] = await tx.query<VariedAwardRow>(AWARD, [awardId]);
    const { id, reference, fundId, status, ...terms } = required(found);
    const years = await tx.query<VariedYear>(YEARS, [awardId]);
    const version = await this.versions.latestNumber(tx, awardId);
    return {
      award: { id, reference, fundId, status, version },
      terms: {
        ...terms,
        years: years.map(({ financialYear, amountPence }) => ({ financialYear, amountPence })),
      },
      years,
    };
  }

  /** What other amounts by year would do to the award and to the budget lines of its years. */
  async effects(
    tx: Transaction,
    found: FoundAward,
    after: readonly YearAmount[],
  ): Promise<YearEffect[]> {
    const wanted = after.map((year) => year.financialYear);
    return yearEffects(found.years, after, await this.linesFor(tx, found, wanted));
  }

  /**
   * The budget line of each year of the award, and of each further wanted year: the line that the money of the year
   * comes from or, for a new year, the line of the same pot. With `all`, every year for which the pot has a line.
   */
  async linesFor(
    tx: Transaction,
    { award, years }: FoundAward,
    wanted: readonly FinancialYear[] | 'all',
  ): Promise<BudgetLine[]> {
    const lines = await this.budgets.listOfFund(tx, award.fundId);
    const pot = lines.find((line) => line.id === years[0]?.budgetLineId)?.pot ?? MAIN_POT;
    return lines.filter(({ id, financialYear, pot: own }) => {
      const taken = years.find((year) => year.financialYear === financialYear);
      if (taken !== undefined) return taken.budgetLineId === id;
      return own === pot && (wanted === 'all' || wanted.includes(financialYear));
    });
  }
}
