import { Controller, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ExportRoute, ReadRoute } from '../../platform/http/routes.js';
import { OBSERVATION_COLUMNS } from './outcomes.csv.js';
import {
  FundOutcomesQuery,
  FundOutcomesView,
  ObservationListQuery,
  ObservationPage,
} from './outcomes.dto.js';
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

  @ReadRoute('observations', ObservationPage)
  @RequirePermission('outcomes.read')
  listObservations(
    @Context() context: RequestContext,
    @Query() query: ObservationListQuery,
  ): Promise<ObservationPage> {
    return this.queries.list(context, query);
  }

  @ExportRoute('observations/export.csv')
  @RequirePermission('outcomes.read')
  exportObservations(
    @Context() context: RequestContext,
    @Query() query: ObservationListQuery,
  ): Promise<StreamableFile> {
    return csvFile('observations', OBSERVATION_COLUMNS, query, (page) =>
      this.queries.list(context, page),
    );
  }
}
