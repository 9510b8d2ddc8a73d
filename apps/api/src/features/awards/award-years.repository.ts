import type { AwardYearStatus } from '@almoner/domain/awards';
import type { FinancialYear } from '@almoner/domain/calendar';
import { addPence, formatPounds, type Pence } from '@almoner/domain/money';
import { beyondAwardYear, noAwardYear } from '@almoner/domain/payments';
import { RefusalError } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { AwardRow } from './award.entity.js';

/** The year of an award in which instalments are planned. */
export interface PlannedYear {
  readonly awardId: string;
  readonly financialYear: FinancialYear;
}

/** A year of an award as a variation wants it, with its budget line. */
export interface WantedYear {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  readonly status: AwardYearStatus;
  readonly budgetLineId: string | undefined;
}

/** The years of an award: the amount of each, and how much of it is planned as instalments. */
@Injectable()
export class AwardYearsRepository {
  /**
   * Adds to the planned amount of an award year, or takes from it where `amountPence` is negative. Answers the id of
   * the year. One conditional update, so that instalments never exceed the year (docs/glossary.md, Money rules).
   */
  async change(tx: Transaction, year: PlannedYear, amountPence: Pence): Promise<string> {
    const { awardId, financialYear } = year;
    const [changed] = await tx.query<{ id: string }>(
      `WITH changed AS (
         UPDATE award_years SET planned_pence = planned_pence + $3
          WHERE award_id = $1 AND financial_year = $2 AND planned_pence + $3 BETWEEN 0 AND amount_pence
         RETURNING id)
       SELECT id FROM changed`,
      [awardId, financialYear, amountPence],
    );
    if (changed) return changed.id;
    throw await this.beyond(tx, year, amountPence);
  }

  /** Takes the amounts of cancelled instalments off the planned amounts of their years. */
  async free(
    tx: Transaction,
    instalments: readonly { readonly awardYearId: string; readonly amountPence: Pence }[],
  ): Promise<void> {
    await tx.query(
      `UPDATE award_years y SET planned_pence = y.planned_pence - c.pence
         FROM (SELECT id, sum(pence)::bigint AS pence
                 FROM unnest($1::uuid[], $2::bigint[]) AS freed (id, pence) GROUP BY id) c
        WHERE y.id = c.id`,
      [
        instalments.map(({ awardYearId }) => awardYearId),
        instalments.map(({ amountPence }) => amountPence),
      ],
    );
  }

  /**
   * Lowers the amount and the planned amount of a year by what was recovered from one of its payments, or raises them
   * again where it is negative (docs/glossary.md, Money rules).
   */
  async recover(tx: Transaction, id: string, amountPence: Pence): Promise<void> {
    await tx.query(
      `UPDATE award_years SET amount_pence = amount_pence - $2, planned_pence = planned_pence - $2 WHERE id = $1`,
      [id, amountPence],
    );
  }

  /** Lowers a year to the amount it keeps when its award ends. */
  async keep(
    tx: Transaction,
    { awardId, financialYear }: PlannedYear,
    keptPence: Pence,
  ): Promise<void> {
    await tx.query(
      'UPDATE award_years SET amount_pence = $3 WHERE award_id = $1 AND financial_year = $2',
      [awardId, financialYear, keptPence],
    );
  }

  /** Sets the amount of a year; adds the year where the award does not have it yet. */
  async set(tx: Transaction, award: AwardRow, year: WantedYear): Promise<void> {
    const { financialYear, amountPence, status, budgetLineId } = year;
    await tx.query(
      `INSERT INTO award_years (award_id, fund_id, organisation_id, budget_line_id, financial_year, amount_pence, status)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (award_id, financial_year) DO UPDATE SET amount_pence = excluded.amount_pence`,
      [
        ...[award.id, award.fundId, award.organisationId, budgetLineId],
        ...[financialYear, amountPence, status],
      ],
    );
  }

  private async beyond(
    tx: Transaction,
    { awardId, financialYear }: PlannedYear,
    amountPence: Pence,
  ): Promise<RefusalError> {
    const [year] = await tx.query<{ planned: Pence; amount: Pence }>(
      `SELECT planned_pence AS planned, amount_pence AS amount FROM award_years
        WHERE award_id = $1 AND financial_year = $2`,
      [awardId, financialYear],
    );
    if (!year) return new RefusalError(noAwardYear(financialYear));
    const total = formatPounds(addPence(year.planned, amountPence));
    return new RefusalError(beyondAwardYear(financialYear, total, formatPounds(year.amount)));
  }
}
