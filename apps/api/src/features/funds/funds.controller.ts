import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import { CreateFund, UpdateFund, FundSummary, FundView } from './funds.dto.js';
import { FundsQueries } from './funds.queries.js';
import { FundsService } from './funds.service.js';

@ApiTags('funds')
@Controller('funds')
export class FundsController {
  constructor(
    @Inject(FundsService) private readonly funds: FundsService,
    @Inject(FundsQueries) private readonly queries: FundsQueries,
  ) {}

  @ReadRoute(':id', FundView)
  @RequirePermission('funds.read')
  getFund(@Context() context: RequestContext, @IdParam() id: string): Promise<FundView> {
    return this.queries.get(context, id);
  }

  @ReadRoute(':id/summary', FundSummary)
  @RequirePermission('budgets.read')
  getFundSummary(@Context() context: RequestContext, @IdParam() id: string): Promise<FundSummary> {
    return this.queries.summary(context, id);
  }

  @CreateRoute('', FundView)
  @RequirePermission('funds.edit')
  createFund(@Context() context: RequestContext, @Body() body: CreateFund): Promise<FundView> {
    return this.funds.create(context, body);
  }

  @UpdateRoute(':id', FundView)
  @RequirePermission('funds.edit')
  updateFund(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateFund,
  ): Promise<FundView> {
    return this.funds.update(context, id, seen, body);
  }
}
