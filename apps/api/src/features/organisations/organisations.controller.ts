import { Body, Controller, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateRoute, ExportRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import { ORGANISATION_COLUMNS } from './organisations.csv.js';
import {
  CreateOrganisation,
  OrganisationListQuery,
  OrganisationPage,
  OrganisationView,
  UpdateOrganisation,
} from './organisations.dto.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(OrganisationsQueries) private readonly queries: OrganisationsQueries,
  ) {}

  @ReadRoute('', OrganisationPage)
  @RequirePermission('organisations.read')
  listOrganisations(
    @Context() context: RequestContext,
    @Query() query: OrganisationListQuery,
  ): Promise<OrganisationPage> {
    return this.queries.list(context, query);
  }

  @ExportRoute('export.csv')
  @RequirePermission('organisations.read')
  exportOrganisations(
    @Context() context: RequestContext,
    @Query() query: OrganisationListQuery,
  ): Promise<StreamableFile> {
    return csvFile('organisations', ORGANISATION_COLUMNS, query, (page) =>
      this.queries.list(context, page),
    );
  }

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
