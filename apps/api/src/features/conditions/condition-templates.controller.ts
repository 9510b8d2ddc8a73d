import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import {
  ConditionTemplateView,
  CreateConditionTemplate,
  UpdateConditionTemplate,
} from './conditions.dto.js';
import { ConditionTemplatesQueries } from './condition-templates.queries.js';
import { ConditionTemplatesService } from './condition-templates.service.js';

@ApiTags('conditions')
@Controller('condition-templates')
export class ConditionTemplatesController {
  constructor(
    @Inject(ConditionTemplatesService) private readonly templates: ConditionTemplatesService,
    @Inject(ConditionTemplatesQueries) private readonly queries: ConditionTemplatesQueries,
  ) {}

  @ReadRoute(':id', ConditionTemplateView)
  @RequirePermission('conditions.edit')
  getConditionTemplate(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<ConditionTemplateView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', ConditionTemplateView)
  @RequirePermission('conditions.edit')
  createConditionTemplate(
    @Context() context: RequestContext,
    @Body() body: CreateConditionTemplate,
  ): Promise<ConditionTemplateView> {
    const { usualEvidence = '', ...terms } = body;
    return this.templates.create(context, { ...terms, usualEvidence, active: true });
  }

  @UpdateRoute(':id', ConditionTemplateView)
  @RequirePermission('conditions.edit')
  updateConditionTemplate(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateConditionTemplate,
  ): Promise<ConditionTemplateView> {
    return this.templates.update(context, id, seen, body);
  }
}
