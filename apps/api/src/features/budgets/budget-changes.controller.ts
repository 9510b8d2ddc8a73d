import { BUDGET_CHANGE_LIFECYCLE } from '@almoner/domain/budgets';
import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoutes } from '../../platform/http/command-routes.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, ReadRoute } from '../../platform/http/routes.js';
import { BudgetChangeView, RefuseBudgetChange } from './budget-changes.dto.js';
import { BudgetChangesQueries } from './budget-changes.queries.js';
import { BudgetChangesService } from './budget-changes.service.js';

@ApiTags('budgets')
@Controller('budget-changes')
export class BudgetChangesController extends CommandRoutes(
  BUDGET_CHANGE_LIFECYCLE,
  BudgetChangeView,
  {
    refuse: { handler: 'refuseBudgetChange', body: RefuseBudgetChange, idempotent: true },
    withdraw: { handler: 'withdrawBudgetChange', idempotent: true },
  },
) {
  constructor(
    @Inject(BudgetChangesService) private readonly changes: BudgetChangesService,
    @Inject(BudgetChangesQueries) private readonly queries: BudgetChangesQueries,
  ) {
    super(changes);
  }

  @ReadRoute(':id', BudgetChangeView)
  @RequirePermission('budgets.read')
  getBudgetChange(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<BudgetChangeView> {
    return this.queries.get(context, id);
  }

  @CommandRoute(':id/confirm', BudgetChangeView)
  @RequirePermission('budgets.confirm-change')
  @Idempotent()
  @NoFields()
  confirmBudgetChange(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<BudgetChangeView> {
    return this.changes.confirm(context, id);
  }
}
