import { Controller, Get, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { INDICATOR_UNIT_LABELS, OBSERVATION_STATE_WORDS } from '@almoner/domain/outcomes';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import {
  FundOutcomesQuery,
  FundOutcomesView,
  ObservationListQuery,
  ObservationPage,
  type ObservationItem,
} from './outcomes.dto.js';
import { OutcomesQueries } from './outcomes.queries.js';

const COLUMNS: CsvColumn<ObservationItem>[] = [
  { heading: 'Indicator', value: (o) => o.indicatorTitle },
  { heading: 'Unit', value: (o) => INDICATOR_UNIT_LABELS[o.unit] },
  { heading: 'Fund', value: (o) => o.fundCode },
  { heading: 'Period', value: (o) => o.period },
  { heading: 'Organisation', value: (o) => o.organisationName },
  { heading: 'Return', value: (o) => o.returnReference },
  { heading: 'Area', value: (o) => o.areaCode },
  { heading: 'State', value: (o) => OBSERVATION_STATE_WORDS[o.state] },
  { heading: 'Value', value: (o) => o.value },
  { heading: 'Numerator', value: (o) => o.numerator },
  { heading: 'Denominator', value: (o) => o.denominator },
  { heading: 'Note', value: (o) => o.note },
  { heading: 'Illustrative', value: (o) => (o.illustrative ? 'yes' : 'no') },
];

@ApiTags('outcomes')
@Controller()
export class OutcomesController {
  constructor(@Inject(OutcomesQueries) private readonly queries: OutcomesQueries) {}

  @Get('funds/:id/outcomes')
  @RequirePermission('outcomes.read')
  @ApiOkResponse({ type: FundOutcomesView })
  getFundOutcomes(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: FundOutcomesQuery,
  ): Promise<FundOutcomesView> {
    return this.queries.ofFund(context, id, query.period);
  }

  @Get('observations')
  @RequirePermission('outcomes.read')
  @ApiOkResponse({ type: ObservationPage })
  listObservations(
    @Context() context: RequestContext,
    @Query() query: ObservationListQuery,
  ): Promise<ObservationPage> {
    return this.queries.list(context, query);
  }

  @Get('observations/export.csv')
  @RequirePermission('outcomes.read')
  @ApiProduces('text/csv')
  exportObservations(
    @Context() context: RequestContext,
    @Query() query: ObservationListQuery,
  ): Promise<StreamableFile> {
    return csvFile('observations', COLUMNS, query, (page) => this.queries.list(context, page));
  }
}
