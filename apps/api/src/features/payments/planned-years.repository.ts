import type { FinancialYear } from '@almoner/domain/calendar';
import { addPence, formatPounds, type Pence } from '@almoner/domain/money';
import { beyondAwardYear, noAwardYear } from '@almoner/domain/payments';
import { RefusalError } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

/** The year of an award that instalments are planned in. */
export interface PlannedYear {
  readonly awardId: string;
  readonly financialYear: FinancialYear;
}

/** How much of each award year is planned as instalments. */
@Injectable()
export class PlannedYearsRepository {
  /**
   * Adds to what is planned in an award year, less where negative, and answers the id of the year: one
   * conditional update, so that instalments never pass the year (1-product, money rule 5).
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
