import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute } from '../../platform/http/routes.js';
import { BudgetYearsService } from './budget-years.service.js';
import { BudgetView, ChangeBudgetYear, RecordOverProgramming } from './budgets.dto.js';

@ApiTags('budgets')
@Controller('budget-lines/:id')
export class BudgetYearsController {
  constructor(@Inject(BudgetYearsService) private readonly years: BudgetYearsService) {}

  @CommandRoute('close', BudgetView)
  @RequirePermission('budgets.manage')
  @Idempotent()
  closeBudgetYear(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ChangeBudgetYear,
  ): Promise<BudgetView> {
    return this.years.close(context, id, body.reason);
  }

  @CommandRoute('reopen', BudgetView)
  @RequirePermission('budgets.manage')
  @Idempotent()
  reopenBudgetYear(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ChangeBudgetYear,
  ): Promise<BudgetView> {
    return this.years.reopen(context, id, body.reason);
  }

  @CommandRoute('over-programming', BudgetView)
  @RequirePermission('budgets.manage')
  @Idempotent()
  recordOverProgramming(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: RecordOverProgramming,
  ): Promise<BudgetView> {
    return this.years.recordOverProgramming(context, id, body.basisPoints, body.reason);
  }
}
