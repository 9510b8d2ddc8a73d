import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, ReadRoute } from '../../platform/http/routes.js';
import { CloseAward, AwardView } from './awards.dto.js';
import { AwardEffect, AwardEffectQuery } from './award-effects.dto.js';
import { AwardEffectsQueries } from './award-effects.queries.js';
import { AwardEndingsService } from './award-endings.service.js';

@ApiTags('awards')
@Controller('awards')
export class AwardEndingsController {
  constructor(
    @Inject(AwardEndingsService) private readonly endings: AwardEndingsService,
    @Inject(AwardEffectsQueries) private readonly effects: AwardEffectsQueries,
  ) {}

  @ReadRoute(':id/effect', AwardEffect)
  @RequirePermission('awards.approve')
  getAwardEffect(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() { command }: AwardEffectQuery,
  ): Promise<AwardEffect> {
    return this.effects.get(context, id, command);
  }

  @CommandRoute(':id/terminate', AwardView)
  @RequirePermission('awards.approve')
  @Idempotent()
  terminateAward(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CloseAward,
  ): Promise<AwardView> {
    return this.endings.terminate(context, id, body.reason);
  }

  @CommandRoute(':id/complete', AwardView)
  @RequirePermission('awards.approve')
  @Idempotent()
  @NoFields()
  completeAward(@Context() context: RequestContext, @IdParam() id: string): Promise<AwardView> {
    return this.endings.complete(context, id);
  }
}
