import { Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { ReadRoute } from '../../platform/http/routes.js';
import { AreaList, AreaListQuery } from './areas.dto.js';
import { AreasQueries } from './areas.queries.js';

@ApiTags('areas')
@Controller('areas')
export class AreasController {
  constructor(@Inject(AreasQueries) private readonly queries: AreasQueries) {}

  @ReadRoute('', AreaList)
  @RequirePermission('areas.read')
  async listAreas(
    @Context() context: RequestContext,
    @Query() query: AreaListQuery,
  ): Promise<AreaList> {
    return { items: await this.queries.list(context, query.kind) };
  }
}
