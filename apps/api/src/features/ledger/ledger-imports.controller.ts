import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { AcceptsUpload } from '../../platform/http/upload.js';
import {
  LedgerImportListQuery,
  LedgerImportPage,
  LedgerImportResult,
  LedgerImportView,
  LedgerRowListQuery,
  LedgerRowPage,
  type LedgerImportItem,
  type LedgerRowView,
} from './ledger.dto.js';
import { LedgerImportsQueries } from './ledger-imports.queries.js';
import { LedgerImportsService } from './ledger-imports.service.js';
import { readLedgerUpload } from './ledger-upload.js';

const COLUMNS: CsvColumn<LedgerImportItem>[] = [
  { heading: 'File', value: (i) => i.fileName },
  { heading: 'Kind of file', value: (i) => i.profile },
  { heading: 'Status', value: (i) => i.status },
  { heading: 'Uploaded by', value: (i) => i.uploadedByName },
  { heading: 'New', value: (i) => i.counts.new },
  { heading: 'Already imported', value: (i) => i.counts.alreadyImported },
  { heading: 'Possible duplicates', value: (i) => i.counts.possibleDuplicate },
  { heading: 'Errors', value: (i) => i.counts.error },
  { heading: 'Amount (£)', value: (i) => csvPounds(i.amountPence) },
];

const ROW_COLUMNS: CsvColumn<LedgerRowView>[] = [
  { heading: 'Row', value: (r) => r.rowNumber },
  { heading: 'Group', value: (r) => r.group },
  { heading: 'Errors', value: (r) => r.errors.map((e) => `${e.column}: ${e.detail}`).join('; ') },
  { heading: 'Date', value: (r) => r.date },
  { heading: 'Amount (£)', value: (r) => csvPounds(r.amountPence) },
  { heading: 'Reference', value: (r) => r.reference },
  { heading: 'Payee', value: (r) => r.payee },
  { heading: 'Cells', value: (r) => r.cells.join(' | ') },
];

@ApiTags('ledger')
@Controller('ledger-imports')
export class LedgerImportsController {
  constructor(
    @Inject(LedgerImportsService) private readonly imports: LedgerImportsService,
    @Inject(LedgerImportsQueries) private readonly queries: LedgerImportsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @RequirePermission('ledger.import')
  @AcceptsUpload('file', ['profile'])
  @ApiCreatedResponse({ type: LedgerImportView })
  async uploadLedgerFile(
    @Context() context: RequestContext,
    @Req() request: FastifyRequest,
  ): Promise<LedgerImportView> {
    const sent = await readLedgerUpload(request, this.config.uploadLimitBytes);
    return this.imports.preview(context, sent);
  }

  @Get()
  @RequirePermission('ledger.read')
  @ApiOkResponse({ type: LedgerImportPage })
  listLedgerImports(
    @Context() context: RequestContext,
    @Query() query: LedgerImportListQuery,
  ): Promise<LedgerImportPage> {
    return this.queries.list(context, query);
  }

  @Get('export.csv')
  @RequirePermission('ledger.read')
  @ApiProduces('text/csv')
  exportLedgerImports(
    @Context() context: RequestContext,
    @Query() query: LedgerImportListQuery,
  ): Promise<StreamableFile> {
    return csvFile('ledger-imports', COLUMNS, query, (page) => this.queries.list(context, page));
  }

  @Get(':id')
  @RequirePermission('ledger.read')
  @ApiOkResponse({ type: LedgerImportView })
  getLedgerImport(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<LedgerImportView> {
    return this.queries.get(context, id);
  }

  @Get(':id/rows')
  @RequirePermission('ledger.read')
  @ApiOkResponse({ type: LedgerRowPage })
  listLedgerRows(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: LedgerRowListQuery,
  ): Promise<LedgerRowPage> {
    return this.queries.rows(context, id, query);
  }

  @Get(':id/rows/export.csv')
  @RequirePermission('ledger.read')
  @ApiProduces('text/csv')
  exportLedgerRows(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: LedgerRowListQuery,
  ): Promise<StreamableFile> {
    return csvFile('ledger-rows', ROW_COLUMNS, query, (page) =>
      this.queries.rows(context, id, page),
    );
  }

  @Post(':id/import')
  @RequirePermission('ledger.import')
  @Idempotent()
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: LedgerImportResult })
  importLedgerRows(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<LedgerImportResult> {
    return this.imports.importRows(context, id);
  }
}
