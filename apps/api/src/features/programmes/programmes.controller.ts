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
import { csvFile, csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  CreateProgramme,
  ProgrammeListQuery,
  ProgrammePage,
  ProgrammeView,
  UpdateProgramme,
} from './programmes.dto.js';
import { ProgrammesQueries } from './programmes.queries.js';
import { ProgrammesService } from './programmes.service.js';

const COLUMNS: CsvColumn<ProgrammeView>[] = [
  { heading: 'Code', value: (p) => p.code },
  { heading: 'Programme', value: (p) => p.name },
  { heading: 'Annual total (£)', value: (p) => csvPounds(p.annualTotalPence) },
  { heading: 'Funds', value: (p) => p.funds.map((f) => f.code).join(' ') },
];

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(
    @Inject(ProgrammesService) private readonly programmes: ProgrammesService,
    @Inject(ProgrammesQueries) private readonly queries: ProgrammesQueries,
  ) {}

  @Get()
  @RequirePermission('programmes.read')
  @ApiOkResponse({ type: ProgrammePage })
  listProgrammes(
    @Context() context: RequestContext,
    @Query() query: ProgrammeListQuery,
  ): Promise<ProgrammePage> {
    return this.queries.list(context, query);
  }

  @Get('export.csv')
  @RequirePermission('programmes.read')
  @ApiProduces('text/csv')
  exportProgrammes(
    @Context() context: RequestContext,
    @Query() query: ProgrammeListQuery,
  ): Promise<StreamableFile> {
    return csvFile('programmes', COLUMNS, query, (page) => this.queries.list(context, page));
  }

  @Get(':id')
  @RequirePermission('programmes.read')
  @ApiOkResponse({ type: ProgrammeView })
  getProgramme(@Context() context: RequestContext, @IdParam() id: string): Promise<ProgrammeView> {
    return this.queries.get(context, id);
  }

  @Post()
  @RequirePermission('programmes.edit')
  @ApiCreatedResponse({ type: ProgrammeView })
  createProgramme(
    @Context() context: RequestContext,
    @Body() body: CreateProgramme,
  ): Promise<ProgrammeView> {
    return this.programmes.create(context, body);
  }

  @Patch(':id')
  @RequirePermission('programmes.edit')
  @NeedsIfMatch()
  @ApiOkResponse({ type: ProgrammeView })
  updateProgramme(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateProgramme,
  ): Promise<ProgrammeView> {
    return this.programmes.update(context, id, seen, body);
  }
}
