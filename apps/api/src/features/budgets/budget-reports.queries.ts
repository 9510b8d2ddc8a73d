import { sumShownBudgets, type ShownSums } from '@almoner/domain/budgets';
import { formatFinancialYear, todayInScotland, type FinancialYear } from '@almoner/domain/calendar';
import { pence, subtractPence, ZERO, type Pence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_PROGRAMMES } from '../../readable/programmes.sql.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type {
  BudgetHistoryView,
  BudgetMonth,
  ProgrammeBudgetFund,
  ProgrammeBudgetView,
  ProgrammeYearBudget,
} from './budgets.dto.js';
import {
  BUDGET_HISTORY,
  LAPSED_OF_YEAR,
  PROGRAMME_BUDGET,
  UNPUBLISHED_FUNDS,
} from './budget-reports.sql.js';

interface FundYearRow extends ProgrammeBudgetFund, ShownSums {
  readonly financialYear: FinancialYear;
}

/** The financial year and pot of a fund that a report is about; every pot where `pot` is null. */
interface YearOfPot {
  readonly financialYear: FinancialYear;
  readonly pot: string | null;
}

/** Reports on budgets: over time, and over the funds of a programme. */
@Injectable()
export class BudgetReportsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
  ) {}

  /** The budget of a year at the end of each month, from its journals. */
  history(
    context: RequestContext,
    fundId: string,
    { financialYear, pot }: YearOfPot,
  ): Promise<BudgetHistoryView> {
    return this.unitOfWork.read(context, async (tx) => {
      await this.funds.get(tx, fundId);
      const today = todayInScotland(tx.now);
      const months = await tx.query<Omit<BudgetMonth, 'lapsedPence'>>(BUDGET_HISTORY, [
        fundId,
        financialYear,
        pot,
        today,
      ]);
      const [lapsed] = await tx.query<{ pence: Pence | null }>(LAPSED_OF_YEAR, [
        ...[fundId, financialYear, pot],
      ]);
      return {
        fundId,
        financialYear: formatFinancialYear(financialYear),
        pot,
        months: withLapsed(months, required(lapsed).pence),
      };
    });
  }

  /** The budgets of all funds of a programme, by financial year. */
  ofProgramme(context: RequestContext, programmeId: string): Promise<ProgrammeBudgetView> {
    return this.unitOfWork.read(context, async (tx) => {
      const [known] = await tx.query(`SELECT FROM ${READABLE_PROGRAMMES} WHERE id = $1`, [
        programmeId,
      ]);
      required(known);
      const rows = await tx.query<FundYearRow>(PROGRAMME_BUDGET, [programmeId]);
      const unpublished = await tx.query<ProgrammeBudgetFund>(UNPUBLISHED_FUNDS, [programmeId]);
      return { programmeId, years: byYear(rows), unpublishedFunds: unpublished };
    });
  }
}

/** A year is closed after its last movement: what is left at the end of its last month has lapsed. */
function withLapsed(
  months: readonly Omit<BudgetMonth, 'lapsedPence'>[],
  lapsed: Pence | null,
): BudgetMonth[] {
  return months.map((month, index) => {
    const lapsedPence = index === months.length - 1 ? lapsed : ZERO;
    const { availablePence: left } = month;
    const availablePence =
      left === null || lapsedPence === null ? null : subtractPence(pence(left), lapsedPence);
    return { ...month, availablePence, lapsedPence };
  });
}

function byYear(rows: readonly FundYearRow[]): ProgrammeYearBudget[] {
  const years = [...Map.groupBy(rows, ({ financialYear }) => financialYear)];
  return years.map(([year, funds]) => ({
    financialYear: formatFinancialYear(year),
    ...sumShownBudgets(funds),
    funds: funds.map(({ financialYear: _year, ...fund }) => fund),
  }));
}
