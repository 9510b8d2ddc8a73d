import { parseFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { MAIN_POT } from '@almoner/domain/budgets';
import { pence } from '@almoner/domain/money';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
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

  @Get('funds/:id/budget')
  @RequirePermission('budgets.read')
  @ApiOkResponse({ type: BudgetView })
  getBudget(@Context() context: RequestContext, @IdParam() id: string): Promise<BudgetView> {
    return this.queries.get(context, id);
  }

  @Post('funds/:id/budget-lines')
  @RequirePermission('budgets.allocate')
  @Idempotent()
  @ApiCreatedResponse({ type: BudgetView })
  createBudgetLine(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CreateBudgetLine,
  ): Promise<BudgetView> {
    return this.budgets.createLine(context, id, {
      financialYear: parseFinancialYear(body.financialYear) as FinancialYear,
      pot: body.pot ?? MAIN_POT,
      amountPence: pence(body.amountPence),
    });
  }

  @Post('budget-lines/:id/allocate')
  @RequirePermission('budgets.allocate')
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: BudgetView })
  changeAllocation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ChangeAllocation,
  ): Promise<BudgetView> {
    return this.budgets.changeAllocation(context, id, pence(body.amountPence), body.reason);
  }

  @Get('budget-lines/:id/journals/export.csv')
  @RequirePermission('budgets.read')
  @ApiProduces('text/csv')
  exportJournals(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: JournalListQuery,
  ): Promise<StreamableFile> {
    return csvFile('journals', JOURNAL_COLUMNS, query, (page) =>
      this.queries.journals(context, id, page),
    );
  }

  @Get('budget-lines/:id/journals')
  @RequirePermission('budgets.read')
  @ApiOkResponse({ type: JournalPage })
  listJournals(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: JournalListQuery,
  ): Promise<JournalPage> {
    return this.queries.journals(context, id, query);
  }
}
