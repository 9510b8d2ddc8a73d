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
import { AGGREGATION_RULE_LABELS, INDICATOR_UNIT_LABELS } from '@almoner/domain/outcomes';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsService } from './indicators.service.js';
import {
  CreateIndicator,
  IndicatorListQuery,
  IndicatorView,
  IndicatorViewPage,
  UpdateIndicator,
} from './outcomes.dto.js';

const COLUMNS: CsvColumn<IndicatorView>[] = [
  { heading: 'Code', value: (i) => i.code },
  { heading: 'Title', value: (i) => i.title },
  { heading: 'Unit', value: (i) => INDICATOR_UNIT_LABELS[i.unit] },
  { heading: 'Rule', value: (i) => AGGREGATION_RULE_LABELS[i.rule] },
  { heading: 'Definition', value: (i) => i.definition },
  { heading: 'Fund', value: (i) => i.fundCode },
];

@ApiTags('outcomes')
@Controller('indicators')
export class IndicatorsController {
  constructor(
    @Inject(IndicatorsService) private readonly indicators: IndicatorsService,
    @Inject(IndicatorsQueries) private readonly queries: IndicatorsQueries,
  ) {}

  @Get()
  @RequirePermission('outcomes.read')
  @ApiOkResponse({ type: IndicatorViewPage })
  listIndicators(
    @Context() context: RequestContext,
    @Query() query: IndicatorListQuery,
  ): Promise<IndicatorViewPage> {
    return this.queries.list(context, query);
  }

  @Get('export.csv')
  @RequirePermission('outcomes.read')
  @ApiProduces('text/csv')
  exportIndicators(
    @Context() context: RequestContext,
    @Query() query: IndicatorListQuery,
  ): Promise<StreamableFile> {
    return csvFile('indicators', COLUMNS, query, (page) => this.queries.list(context, page));
  }

  @Get(':id')
  @RequirePermission('outcomes.read')
  @ApiOkResponse({ type: IndicatorView })
  getIndicator(@Context() context: RequestContext, @IdParam() id: string): Promise<IndicatorView> {
    return this.queries.get(context, id);
  }

  @Post()
  @RequirePermission('outcomes.edit')
  @ApiCreatedResponse({ type: IndicatorView })
  createIndicator(
    @Context() context: RequestContext,
    @Body() body: CreateIndicator,
  ): Promise<IndicatorView> {
    return this.indicators.create(context, { ...body, definition: body.definition ?? '' });
  }

  @Patch(':id')
  @RequirePermission('outcomes.edit')
  @NeedsIfMatch()
  @ApiOkResponse({ type: IndicatorView })
  updateIndicator(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateIndicator,
  ): Promise<IndicatorView> {
    return this.indicators.update(context, id, seen, body);
  }
}
