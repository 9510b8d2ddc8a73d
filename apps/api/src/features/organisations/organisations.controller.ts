import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import { CreateOrganisation, OrganisationView, UpdateOrganisation } from './organisations.dto.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(OrganisationsQueries) private readonly queries: OrganisationsQueries,
  ) {}

  @ReadRoute(':id', OrganisationView)
  @RequirePermission('organisations.read')
  getOrganisation(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<OrganisationView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', OrganisationView)
  @RequirePermission('organisations.edit')
  createOrganisation(
    @Context() context: RequestContext,
    @Body() body: CreateOrganisation,
  ): Promise<OrganisationView> {
    return this.organisations.create(context, body);
  }

  @UpdateRoute(':id', OrganisationView)
  @RequirePermission('organisations.edit')
  updateOrganisation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateOrganisation,
  ): Promise<OrganisationView> {
    return this.organisations.update(context, id, seen, body);
  }
}
