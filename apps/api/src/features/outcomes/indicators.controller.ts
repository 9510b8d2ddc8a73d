import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsService } from './indicators.service.js';
import { CreateIndicator, IndicatorView, UpdateIndicator } from './outcomes.dto.js';

@ApiTags('outcomes')
@Controller('indicators')
export class IndicatorsController {
  constructor(
    @Inject(IndicatorsService) private readonly indicators: IndicatorsService,
    @Inject(IndicatorsQueries) private readonly queries: IndicatorsQueries,
  ) {}

  @ReadRoute(':id', IndicatorView)
  @RequirePermission('outcomes.read')
  getIndicator(@Context() context: RequestContext, @IdParam() id: string): Promise<IndicatorView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', IndicatorView)
  @RequirePermission('outcomes.edit')
  createIndicator(
    @Context() context: RequestContext,
    @Body() body: CreateIndicator,
  ): Promise<IndicatorView> {
    return this.indicators.create(context, { ...body, definition: body.definition ?? '' });
  }

  @UpdateRoute(':id', IndicatorView)
  @RequirePermission('outcomes.edit')
  updateIndicator(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateIndicator,
  ): Promise<IndicatorView> {
    return this.indicators.update(context, id, seen, body);
  }
}
