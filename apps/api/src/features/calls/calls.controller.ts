import { parseFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { callStatusWords } from '@almoner/domain/calls';
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
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  CallListQuery,
  CallPage,
  CallView,
  CreateCall,
  UpdateCall,
  type CallItem,
} from './calls.dto.js';
import { CallsQueries } from './calls.queries.js';
import { CallsService } from './calls.service.js';

const COLUMNS: CsvColumn<CallItem>[] = [
  { heading: 'Fund', value: (c) => c.fundCode },
  { heading: 'Call', value: (c) => c.title },
  { heading: 'Opens on', value: (c) => c.opensOn },
  { heading: 'Closes on', value: (c) => c.closesOn },
  { heading: 'Financial years', value: (c) => c.financialYears.join('; ') },
  { heading: 'Themes', value: (c) => c.themes.join('; ') },
  { heading: 'Status', value: (c) => callStatusWords(c.status, 'staff') },
];

function startYears(years: readonly string[]): FinancialYear[] {
  return years.map((year) => parseFinancialYear(year) as FinancialYear);
}

@ApiTags('calls')
@Controller('calls')
export class CallsController {
  constructor(
    @Inject(CallsService) private readonly calls: CallsService,
    @Inject(CallsQueries) private readonly queries: CallsQueries,
  ) {}

  @Get()
  @RequirePermission('calls.read')
  @ApiOkResponse({ type: CallPage })
  listCalls(@Context() context: RequestContext, @Query() query: CallListQuery): Promise<CallPage> {
    return this.queries.list(context, query);
  }

  @Get('export.csv')
  @RequirePermission('calls.read')
  @ApiProduces('text/csv')
  exportCalls(
    @Context() context: RequestContext,
    @Query() query: CallListQuery,
  ): Promise<StreamableFile> {
    return csvFile('calls', COLUMNS, query, (page) => this.queries.list(context, page));
  }

  @Get(':id')
  @RequirePermission('calls.read')
  @ApiOkResponse({ type: CallView })
  getCall(@Context() context: RequestContext, @IdParam() id: string): Promise<CallView> {
    return this.queries.get(context, id);
  }

  @Post()
  @RequirePermission('calls.edit')
  @ApiCreatedResponse({ type: CallView })
  createCall(@Context() context: RequestContext, @Body() body: CreateCall): Promise<CallView> {
    const { fundId, ...details } = body;
    const financialYears = startYears(details.financialYears);
    return this.calls.create(context, fundId, { ...details, financialYears });
  }

  @Patch(':id')
  @RequirePermission('calls.edit')
  @NeedsIfMatch()
  @ApiOkResponse({ type: CallView })
  updateCall(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateCall,
  ): Promise<CallView> {
    const { financialYears, ...details } = body;
    const years = financialYears ? { financialYears: startYears(financialYears) } : {};
    return this.calls.update(context, id, seen, { ...details, ...years });
  }

  @Post(':id/open')
  @RequirePermission('calls.open')
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: CallView })
  openCall(@Context() context: RequestContext, @IdParam() id: string): Promise<CallView> {
    return this.calls.open(context, id);
  }

  @Post(':id/close')
  @RequirePermission('calls.close')
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: CallView })
  closeCall(@Context() context: RequestContext, @IdParam() id: string): Promise<CallView> {
    return this.calls.close(context, id);
  }
}
