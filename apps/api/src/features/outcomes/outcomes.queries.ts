import {
  formatFinancialYear,
  parseFinancialYear,
  type FinancialYear,
} from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_RETURNS } from '../../readable/returns.sql.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { OUTCOME_FIGURES } from './figures.sql.js';
import type { FundOutcomesView, OutcomeFigureView } from './outcomes.dto.js';

/** A year that returns of a fund are about, and whether one of them is accepted. */
interface Period {
  readonly year: FinancialYear;
  readonly accepted: boolean;
}

@Injectable()
export class OutcomesQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
  ) {}

  /**
   * The figures of a fund in one period. Where none is named: the latest period with accepted returns or, without any,
   * the latest period.
   */
  ofFund(context: RequestContext, fundId: string, asked?: string): Promise<FundOutcomesView> {
    return this.unitOfWork.read(context, async (tx) => {
      await this.funds.get(tx, fundId);
      const periods = await this.periods(tx, fundId);
      const latest = periods.find((p) => p.accepted) ?? periods[0];
      const year = asked === undefined ? (latest?.year ?? null) : parseFinancialYear(asked);
      const figures =
        year === null ? [] : await tx.query<OutcomeFigureView>(OUTCOME_FIGURES, [fundId, year]);
      return {
        period: year === null ? null : formatFinancialYear(year),
        periods: periods.map((p) => formatFinancialYear(p.year)),
        figures,
      };
    });
  }

  private periods(tx: Transaction, fundId: string): Promise<Period[]> {
    return tx.query<Period>(
      `SELECT period_year AS year, bool_or(status = 'accepted') AS accepted
         FROM ${READABLE_RETURNS} WHERE fund_id = $1 GROUP BY period_year ORDER BY year DESC`,
      [fundId],
    );
  }
}
