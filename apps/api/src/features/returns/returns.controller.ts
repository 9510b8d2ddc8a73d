import { parseFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import type { Observation } from '@almoner/domain/outcomes';
import { RETURN_KIND_LABELS } from '@almoner/domain/returns';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  ReturnListQuery,
  ReturnPage,
  ReturnReason,
  ReturnView,
  ScheduleReturn,
  WriteReturn,
  type ReturnItem,
  type ReturnObservation,
} from './returns.dto.js';
import { ReturnsQueries } from './returns.queries.js';
import { ReturnsService } from './returns.service.js';
import { ScheduleReturnService } from './schedule-return.service.js';

const COLUMNS: CsvColumn<ReturnItem>[] = [
  { heading: 'Reference', value: (r) => r.reference },
  { heading: 'Fund', value: (r) => r.fundCode },
  { heading: 'Organisation', value: (r) => r.organisationName },
  { heading: 'Award', value: (r) => r.awardReference },
  { heading: 'Kind', value: (r) => RETURN_KIND_LABELS[r.kind] },
  { heading: 'Period', value: (r) => r.period },
  { heading: 'Due', value: (r) => r.dueOn },
  { heading: 'Overdue', value: (r) => (r.overdue ? 'yes' : 'no') },
  { heading: 'Status', value: (r) => r.statusWords },
  { heading: 'Illustrative', value: (r) => (r.illustrative ? 'yes' : 'no') },
];

function toObservation(given: ReturnObservation): Observation {
  const { indicatorId, state, value = null, numerator = null, denominator = null } = given;
  return { indicatorId, state, value, numerator, denominator, note: given.note ?? '' };
}

@ApiTags('returns')
@Controller('returns')
export class ReturnsController {
  constructor(
    @Inject(ReturnsService) private readonly returns: ReturnsService,
    @Inject(ScheduleReturnService) private readonly schedules: ScheduleReturnService,
    @Inject(ReturnsQueries) private readonly queries: ReturnsQueries,
  ) {}

  @Get()
  @RequirePermission('returns.read')
  @ApiOkResponse({ type: ReturnPage })
  listReturns(
    @Context() context: RequestContext,
    @Query() query: ReturnListQuery,
  ): Promise<ReturnPage> {
    return this.queries.list(context, query);
  }

  @Get('export.csv')
  @RequirePermission('returns.read')
  @ApiProduces('text/csv')
  exportReturns(
    @Context() context: RequestContext,
    @Query() query: ReturnListQuery,
  ): Promise<StreamableFile> {
    return csvFile('returns', COLUMNS, query, (page) => this.queries.list(context, page));
  }

  @Get(':id')
  @RequirePermission('returns.read')
  @ApiOkResponse({ type: ReturnView })
  getReturn(@Context() context: RequestContext, @IdParam() id: string): Promise<ReturnView> {
    return this.queries.get(context, id);
  }

  @Post()
  @RequirePermission('returns.schedule')
  @ApiCreatedResponse({ type: ReturnView })
  scheduleReturn(
    @Context() context: RequestContext,
    @Body() body: ScheduleReturn,
  ): Promise<ReturnView> {
    const period = parseFinancialYear(body.period) as FinancialYear;
    return this.schedules.schedule(context, { ...body, period });
  }

  @Patch(':id')
  @RequirePermission('returns.write')
  @NeedsIfMatch()
  @ApiOkResponse({ type: ReturnView })
  writeReturn(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: WriteReturn,
  ): Promise<ReturnView> {
    const observations = body.observations?.map(toObservation);
    return this.returns.write(context, id, seen, { narrative: body.narrative, observations });
  }

  @Post(':id/submit')
  @RequirePermission('returns.write')
  @NeedsIfMatch()
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: ReturnView })
  submitReturn(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
  ): Promise<ReturnView> {
    return this.returns.submit(context, id, seen);
  }

  @Post(':id/certify')
  @RequirePermission('returns.certify')
  @Idempotent()
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: ReturnView })
  certifyReturn(@Context() context: RequestContext, @IdParam() id: string): Promise<ReturnView> {
    return this.returns.certify(context, id);
  }

  @Post(':id/send-back')
  @RequirePermission('returns.certify')
  @HttpCode(200)
  @ApiOkResponse({ type: ReturnView })
  sendBackReturn(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ReturnReason,
  ): Promise<ReturnView> {
    return this.returns.sendBack(context, id, body.reason);
  }

  @Post(':id/request-changes')
  @RequirePermission('returns.review')
  @HttpCode(200)
  @ApiOkResponse({ type: ReturnView })
  requestReturnChanges(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ReturnReason,
  ): Promise<ReturnView> {
    return this.returns.requestChanges(context, id, body.reason);
  }

  @Post(':id/accept')
  @RequirePermission('returns.review')
  @Idempotent()
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: ReturnView })
  acceptReturn(@Context() context: RequestContext, @IdParam() id: string): Promise<ReturnView> {
    return this.returns.accept(context, id);
  }
}
