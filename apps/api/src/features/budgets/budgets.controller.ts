import { readFinancialYear } from '@almoner/domain/calendar';
import { JOURNAL_LIST, MAIN_POT } from '@almoner/domain/budgets';
import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import type { Page } from '../../platform/http/list-query.js';
import {
  CommandRoute,
  CreateRoute,
  ExportRoute,
  ReadRoute,
  WorkbookRoute,
} from '../../platform/http/routes.js';
import { ListPageOf } from '../../platform/lists/list-query.js';
import { Lists } from '../../platform/lists/lists.js';
import {
  BudgetView,
  ChangeAllocation,
  CreateBudgetLine,
  JournalsQuery,
  JournalView,
  ProposeAuthority,
} from './budgets.dto.js';
import { BudgetsQueries } from './budgets.queries.js';
import { BudgetsService } from './budgets.service.js';
import { journalsInFileOf, journalsOf } from './journal-list.js';

@ApiTags('budgets')
@Controller()
export class BudgetsController {
  constructor(
    @Inject(BudgetsService) private readonly budgets: BudgetsService,
    @Inject(BudgetsQueries) private readonly queries: BudgetsQueries,
    @Inject(Lists) private readonly lists: Lists,
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
      given: {
        authorityKind: body.authorityKind,
        authorityReference: body.authorityReference,
        authorityOn: body.authorityOn,
      },
    });
  }

  @CommandRoute('budget-lines/:id/authority', BudgetView)
  @RequirePermission('budgets.allocate')
  @Idempotent()
  proposeAuthority(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { reason, amountPence, ...authority }: ProposeAuthority,
  ): Promise<BudgetView> {
    const given = { ...authority, amountPence: pence(amountPence) };
    return this.budgets.proposeAuthority(context, id, given, reason);
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

  @ReadRoute('budget-lines/:id/journals', ListPageOf(JournalView))
  @RequirePermission('budgets.read')
  async listJournals(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: JournalsQuery,
  ): Promise<Page<JournalView>> {
    await this.queries.requireLine(context, id);
    return this.lists.page(context, JOURNAL_LIST, () => journalsOf(id), query);
  }

  @ExportRoute('budget-lines/:id/journals/export.csv')
  @RequirePermission('budgets.read')
  async exportJournals(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: JournalsQuery,
  ): Promise<StreamableFile> {
    await this.queries.requireLine(context, id);
    return this.lists.file(context, JOURNAL_LIST, () => journalsInFileOf(id), query, 'csv');
  }

  @WorkbookRoute('budget-lines/:id/journals/export.xlsx')
  @RequirePermission('budgets.read')
  async exportJournalsWorkbook(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: JournalsQuery,
  ): Promise<StreamableFile> {
    await this.queries.requireLine(context, id);
    return this.lists.file(context, JOURNAL_LIST, () => journalsInFileOf(id), query, 'xlsx');
  }
}
