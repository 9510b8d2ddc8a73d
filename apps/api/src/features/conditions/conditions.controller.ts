import { CONDITION_LIFECYCLE } from '@almoner/domain/conditions';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoutes } from '../../platform/http/command-routes.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import {
  DecideCondition,
  EditCondition,
  ReopenCondition,
  SubmitEvidence,
  ConditionView,
} from './conditions.dto.js';
import { ConditionsQueries } from './conditions.queries.js';
import { ConditionsService } from './conditions.service.js';

@ApiTags('conditions')
@Controller('conditions')
export class ConditionsController extends CommandRoutes(CONDITION_LIFECYCLE, ConditionView, {
  remove: { handler: 'removeCondition' },
  meet: { handler: 'meetCondition', body: DecideCondition },
  'mark-not-met': { handler: 'markConditionNotMet', body: DecideCondition },
}) {
  constructor(
    @Inject(ConditionsService) private readonly conditions: ConditionsService,
    @Inject(ConditionsQueries) private readonly queries: ConditionsQueries,
  ) {
    super(conditions);
  }

  @ReadRoute(':id', ConditionView)
  @RequirePermission('conditions.read')
  getCondition(@Context() context: RequestContext, @IdParam() id: string): Promise<ConditionView> {
    return this.queries.get(context, id);
  }

  @UpdateRoute(':id', ConditionView)
  @RequirePermission('conditions.edit')
  editCondition(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() { reason, ...change }: EditCondition,
  ): Promise<ConditionView> {
    return this.conditions.edit(context, id, seen, change, reason ?? null);
  }

  @CommandRoute(':id/submit-evidence', ConditionView)
  @RequirePermission('conditions.give-evidence')
  submitEvidence(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { evidence, link = null }: SubmitEvidence,
  ): Promise<ConditionView> {
    return this.conditions.submitEvidence(context, id, { text: evidence, link });
  }

  @CommandRoute(':id/waive', ConditionView)
  @RequirePermission('conditions.decide')
  waiveCondition(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: DecideCondition,
  ): Promise<ConditionView> {
    return this.conditions.waive(context, id, reason);
  }

  @CommandRoute(':id/reopen', ConditionView)
  @RequirePermission('conditions.decide')
  reopenCondition(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { dueOn, reason }: ReopenCondition,
  ): Promise<ConditionView> {
    return this.conditions.reopen(context, id, { dueOn, reason });
  }
}
