import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateRoute, ReadRoute } from '../../platform/http/routes.js';
import { AddCondition, AwardConditions, ConditionView } from './conditions.dto.js';
import { ConditionsQueries } from './conditions.queries.js';
import { ConditionsService } from './conditions.service.js';

/** The conditions of one award. */
@ApiTags('conditions')
@Controller('awards/:id/conditions')
export class AwardConditionsController {
  constructor(
    @Inject(ConditionsService) private readonly conditions: ConditionsService,
    @Inject(ConditionsQueries) private readonly queries: ConditionsQueries,
  ) {}

  @ReadRoute('', AwardConditions)
  @RequirePermission('conditions.read')
  getAwardConditions(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AwardConditions> {
    return this.queries.ofAward(context, id);
  }

  @CreateRoute('', ConditionView)
  @RequirePermission('conditions.edit')
  @Idempotent()
  addCondition(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: AddCondition,
  ): Promise<ConditionView> {
    const { templateId = null, dueOn = null, evidenceAsked = '', reason = null, ...rest } = body;
    const wanted = { ...rest, templateId, dueOn, evidenceAsked };
    return this.conditions.add(context, id, wanted, reason);
  }
}
