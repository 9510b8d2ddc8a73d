import { readFinancialYear } from '@almoner/domain/calendar';
import { MAIN_POT } from '@almoner/domain/budgets';
import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute, CreateRoute, ExportRoute, ReadRoute } from '../../platform/http/routes.js';
import {
  BudgetView,
  ChangeAllocation,
  CreateBudgetLine,
  JournalListQuery,
  JournalPage,
} from './budgets.dto.js';
import { JOURNAL_COLUMNS } from './budgets.csv.js';
import { BudgetsQueries } from './budgets.queries.js';
import { BudgetsService } from './budgets.service.js';

@ApiTags('budgets')
@Controller()
export class BudgetsController {
  constructor(
    @Inject(BudgetsService) private readonly budgets: BudgetsService,
    @Inject(BudgetsQueries) private readonly queries: BudgetsQueries,
  ) {}

  @ReadRoute('funds/:id/budget', BudgetView)
  @RequirePermission('budgets.read')
  getBudget(@Context() context: RequestContext, @IdParam() id: string): Promise<BudgetView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('funds/:id/budget-lines', BudgetView)
  @RequirePermission('budgets.allocate')
  @Idempotent()
  createBudgetLine(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CreateBudgetLine,
  ): Promise<BudgetView> {
    return this.budgets.createLine(context, id, {
      financialYear: readFinancialYear(body.financialYear),
      pot: body.pot ?? MAIN_POT,
      ringFenced: body.ringFenced ?? false,
      budgetType: body.budgetType ?? 'resource',
      amountPence: pence(body.amountPence),
    });
  }

  @CommandRoute('budget-lines/:id/allocate', BudgetView)
  @RequirePermission('budgets.allocate')
  @Idempotent()
  changeAllocation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ChangeAllocation,
  ): Promise<BudgetView> {
    return this.budgets.changeAllocation(context, id, pence(body.amountPence), body.reason);
  }

  @ExportRoute('budget-lines/:id/journals/export.csv')
  @RequirePermission('budgets.read')
  exportJournals(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: JournalListQuery,
  ): Promise<StreamableFile> {
    return csvFile('journals', JOURNAL_COLUMNS, query, (page) =>
      this.queries.journals(context, id, page),
    );
  }

  @ReadRoute('budget-lines/:id/journals', JournalPage)
  @RequirePermission('budgets.read')
  listJournals(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: JournalListQuery,
  ): Promise<JournalPage> {
    return this.queries.journals(context, id, query);
  }
}
