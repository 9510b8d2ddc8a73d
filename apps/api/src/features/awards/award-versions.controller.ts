import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ReadRoute } from '../../platform/http/routes.js';
import { AwardVersions } from './awards.dto.js';
import { AwardVersionsQueries } from './award-versions.queries.js';

@ApiTags('awards')
@Controller('awards')
export class AwardVersionsController {
  constructor(@Inject(AwardVersionsQueries) private readonly queries: AwardVersionsQueries) {}

  @ReadRoute(':id/versions', AwardVersions)
  @RequirePermission('awards.read')
  listAwardVersions(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AwardVersions> {
    return this.queries.list(context, id);
  }
}
