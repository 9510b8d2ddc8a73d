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
import { FUND_KIND_LABELS, FUND_STATUS_WORDS } from '@almoner/domain/funds';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  CreateFund,
  FundListQuery,
  FundPage,
  FundSummary,
  FundView,
  UpdateFund,
  type FundItem,
} from './funds.dto.js';
import { FundsQueries } from './funds.queries.js';
import { FundsService } from './funds.service.js';

const COLUMNS: CsvColumn<FundItem>[] = [
  { heading: 'Code', value: (f) => f.code },
  { heading: 'Fund', value: (f) => f.name },
  { heading: 'Kind', value: (f) => FUND_KIND_LABELS[f.kind] },
  { heading: 'Programme', value: (f) => f.programmeName },
  { heading: 'Status', value: (f) => FUND_STATUS_WORDS[f.status] },
  { heading: 'A year (£)', value: (f) => csvPounds(f.annualAmountPence) },
  { heading: 'In all (£)', value: (f) => csvPounds(f.totalAmountPence) },
  { heading: 'As published', value: (f) => f.amountNote },
];

@ApiTags('funds')
@Controller('funds')
export class FundsController {
  constructor(
    @Inject(FundsService) private readonly funds: FundsService,
    @Inject(FundsQueries) private readonly queries: FundsQueries,
  ) {}

  @Get()
  @RequirePermission('funds.read')
  @ApiOkResponse({ type: FundPage })
  listFunds(@Context() context: RequestContext, @Query() query: FundListQuery): Promise<FundPage> {
    return this.queries.list(context, query);
  }

  @Get('export.csv')
  @RequirePermission('funds.read')
  @ApiProduces('text/csv')
  exportFunds(
    @Context() context: RequestContext,
    @Query() query: FundListQuery,
  ): Promise<StreamableFile> {
    return csvFile('funds', COLUMNS, query, (page) => this.queries.list(context, page));
  }

  @Get(':id')
  @RequirePermission('funds.read')
  @ApiOkResponse({ type: FundView })
  getFund(@Context() context: RequestContext, @IdParam() id: string): Promise<FundView> {
    return this.queries.get(context, id);
  }

  @Get(':id/summary')
  @RequirePermission('budgets.read')
  @ApiOkResponse({ type: FundSummary })
  getFundSummary(@Context() context: RequestContext, @IdParam() id: string): Promise<FundSummary> {
    return this.queries.summary(context, id);
  }

  @Post()
  @RequirePermission('funds.edit')
  @ApiCreatedResponse({ type: FundView })
  createFund(@Context() context: RequestContext, @Body() body: CreateFund): Promise<FundView> {
    return this.funds.create(context, body);
  }

  @Patch(':id')
  @RequirePermission('funds.edit')
  @NeedsIfMatch()
  @ApiOkResponse({ type: FundView })
  updateFund(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateFund,
  ): Promise<FundView> {
    return this.funds.update(context, id, seen, body);
  }
}
