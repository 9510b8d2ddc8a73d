import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import {
  LedgerLineListQuery,
  LedgerLinePage,
  LedgerLineView,
  MatchLedgerLine,
  UndoMatch,
  type LedgerLineItem,
} from './ledger.dto.js';
import { LedgerLinesQueries } from './ledger-lines.queries.js';
import { LedgerMatchingService } from './ledger-matching.service.js';

const COLUMNS: CsvColumn<LedgerLineItem>[] = [
  { heading: 'Date', value: (l) => l.date },
  { heading: 'Amount (£)', value: (l) => csvPounds(l.amountPence) },
  { heading: 'Reference', value: (l) => l.reference },
  { heading: 'Payee', value: (l) => l.payee },
  { heading: 'Status', value: (l) => l.statusWords },
  { heading: 'Payment', value: (l) => l.paymentReference },
  { heading: 'File', value: (l) => l.fileName },
  { heading: 'Row', value: (l) => l.rowNumber },
];

@ApiTags('ledger')
@Controller()
export class LedgerLinesController {
  constructor(
    @Inject(LedgerMatchingService) private readonly matching: LedgerMatchingService,
    @Inject(LedgerLinesQueries) private readonly queries: LedgerLinesQueries,
  ) {}

  @Get('ledger-lines')
  @RequirePermission('ledger.read')
  @ApiOkResponse({ type: LedgerLinePage })
  listLedgerLines(
    @Context() context: RequestContext,
    @Query() query: LedgerLineListQuery,
  ): Promise<LedgerLinePage> {
    return this.queries.list(context, query);
  }

  @Get('ledger-lines/export.csv')
  @RequirePermission('ledger.read')
  @ApiProduces('text/csv')
  exportLedgerLines(
    @Context() context: RequestContext,
    @Query() query: LedgerLineListQuery,
  ): Promise<StreamableFile> {
    return csvFile('ledger-lines', COLUMNS, query, (page) => this.queries.list(context, page));
  }

  @Get('ledger-lines/:id')
  @RequirePermission('ledger.read')
  @ApiOkResponse({ type: LedgerLineView })
  getLedgerLine(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<LedgerLineView> {
    return this.queries.get(context, id);
  }

  @Post('ledger-lines/:id/match')
  @RequirePermission('ledger.match')
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: LedgerLineView })
  matchLedgerLine(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: MatchLedgerLine,
  ): Promise<LedgerLineView> {
    return this.matching.match(context, id, body.paymentId);
  }

  @Post('matches/:id/undo')
  @RequirePermission('ledger.match')
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: LedgerLineView })
  undoMatch(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: UndoMatch,
  ): Promise<LedgerLineView> {
    return this.matching.undo(context, id, body.reason);
  }
}
