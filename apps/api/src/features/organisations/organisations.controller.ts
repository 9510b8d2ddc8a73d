import { identifierSchemeLabel, ORGANISATION_KIND_LABELS } from '@almoner/domain/organisations';
import {
  Body,
  Controller,
  Get,
  Inject,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  CreateOrganisation,
  OrganisationListQuery,
  OrganisationPage,
  OrganisationView,
  UpdateOrganisation,
} from './organisations.dto.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';

const COLUMNS: CsvColumn<OrganisationView>[] = [
  { heading: 'Organisation', value: (o) => o.name },
  { heading: 'Kind', value: (o) => ORGANISATION_KIND_LABELS[o.kind] },
  { heading: 'Register', value: (o) => identifierSchemeLabel(o.identifierScheme) },
  { heading: 'Identifier', value: (o) => o.identifier },
  { heading: 'Areas', value: (o) => o.areas.map((area) => area.name).join('; ') },
  { heading: 'Illustrative', value: (o) => (o.illustrative ? 'Yes' : 'No') },
];

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(OrganisationsQueries) private readonly queries: OrganisationsQueries,
  ) {}

  @Get()
  @RequirePermission('organisations.read')
  @ApiOkResponse({ type: OrganisationPage })
  listOrganisations(
    @Context() context: RequestContext,
    @Query() query: OrganisationListQuery,
  ): Promise<OrganisationPage> {
    return this.queries.list(context, query);
  }

  @Get('export.csv')
  @RequirePermission('organisations.read')
  @ApiProduces('text/csv')
  exportOrganisations(
    @Context() context: RequestContext,
    @Query() query: OrganisationListQuery,
  ): Promise<StreamableFile> {
    return csvFile('organisations', COLUMNS, query, (page) => this.queries.list(context, page));
  }

  @Get(':id')
  @RequirePermission('organisations.read')
  @ApiOkResponse({ type: OrganisationView })
  getOrganisation(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<OrganisationView> {
    return this.queries.get(context, id);
  }

  @Post()
  @RequirePermission('organisations.edit')
  @ApiCreatedResponse({ type: OrganisationView })
  createOrganisation(
    @Context() context: RequestContext,
    @Body() body: CreateOrganisation,
  ): Promise<OrganisationView> {
    return this.organisations.create(context, body);
  }

  @Patch(':id')
  @RequirePermission('organisations.edit')
  @NeedsIfMatch()
  @ApiOkResponse({ type: OrganisationView })
  updateOrganisation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateOrganisation,
  ): Promise<OrganisationView> {
    return this.organisations.update(context, id, seen, body);
  }
}
