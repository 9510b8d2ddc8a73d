import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ReadRoute } from '../../platform/http/routes.js';
import { AwardWaitingView } from './awards.dto.js';
import { AwardWaitingQueries } from './award-waiting.queries.js';

/** Says what one award waits for. */
@ApiTags('awards')
@Controller('awards/:id/waiting')
export class AwardWaitingController {
  constructor(@Inject(AwardWaitingQueries) private readonly queries: AwardWaitingQueries) {}

  @ReadRoute('', AwardWaitingView)
  @RequirePermission('awards.read')
  getAwardWaiting(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AwardWaitingView> {
    return this.queries.get(context, id);
  }
}
