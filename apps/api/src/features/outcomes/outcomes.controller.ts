import { Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ReadRoute } from '../../platform/http/routes.js';
import { FundOutcomesQuery, FundOutcomesView } from './outcomes.dto.js';
import { OutcomesQueries } from './outcomes.queries.js';

@ApiTags('outcomes')
@Controller()
export class OutcomesController {
  constructor(@Inject(OutcomesQueries) private readonly queries: OutcomesQueries) {}

  @ReadRoute('funds/:id/outcomes', FundOutcomesView)
  @RequirePermission('outcomes.read')
  getFundOutcomes(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: FundOutcomesQuery,
  ): Promise<FundOutcomesView> {
    return this.queries.ofFund(context, id, query.period);
  }
}
