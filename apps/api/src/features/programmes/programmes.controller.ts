import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import { CreateProgramme, ProgrammeView, UpdateProgramme } from './programmes.dto.js';
import { ProgrammesQueries } from './programmes.queries.js';
import { ProgrammesService } from './programmes.service.js';

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(
    @Inject(ProgrammesService) private readonly programmes: ProgrammesService,
    @Inject(ProgrammesQueries) private readonly queries: ProgrammesQueries,
  ) {}

  @ReadRoute(':id', ProgrammeView)
  @RequirePermission('programmes.read')
  getProgramme(@Context() context: RequestContext, @IdParam() id: string): Promise<ProgrammeView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', ProgrammeView)
  @RequirePermission('programmes.edit')
  createProgramme(
    @Context() context: RequestContext,
    @Body() body: CreateProgramme,
  ): Promise<ProgrammeView> {
    return this.programmes.create(context, body);
  }

  @UpdateRoute(':id', ProgrammeView)
  @RequirePermission('programmes.edit')
  updateProgramme(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateProgramme,
  ): Promise<ProgrammeView> {
    return this.programmes.update(context, id, seen, body);
  }
}
