import { readFinancialYear } from '@almoner/domain/calendar';
import { Controller, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ExportRoute, ReadRoute } from '../../platform/http/routes.js';
import { BudgetHistoryQuery, BudgetHistoryView, ProgrammeBudgetView } from './budgets.dto.js';
import { BudgetReportsQueries } from './budget-reports.queries.js';
import { MONTH_COLUMNS } from './budgets.csv.js';

@ApiTags('budgets')
@Controller()
export class BudgetReportsController {
  constructor(@Inject(BudgetReportsQueries) private readonly queries: BudgetReportsQueries) {}

  @ReadRoute('funds/:id/budget/history', BudgetHistoryView)
  @RequirePermission('budgets.read')
  getBudgetHistory(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: BudgetHistoryQuery,
  ): Promise<BudgetHistoryView> {
    return this.queries.history(context, id, {
      financialYear: readFinancialYear(query.financialYear),
      pot: query.pot ?? null,
    });
  }

  @ExportRoute('funds/:id/budget/history/export.csv')
  @RequirePermission('budgets.read')
  async exportBudgetHistory(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: BudgetHistoryQuery,
  ): Promise<StreamableFile> {
    const { months } = await this.getBudgetHistory(context, id, query);
    const total = { value: months.length, capped: false };
    return csvFile('budget-history', MONTH_COLUMNS, {}, () =>
      Promise.resolve({ items: months, nextCursor: null, previousCursor: null, total }),
    );
  }

  @ReadRoute('programmes/:id/budget', ProgrammeBudgetView)
  @RequirePermission('budgets.read')
  getProgrammeBudget(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<ProgrammeBudgetView> {
    return this.queries.ofProgramme(context, id);
  }
}
