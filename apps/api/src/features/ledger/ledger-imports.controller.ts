import { LEDGER_ROW_LIST } from '@almoner/domain/ledger';
import { Controller, Inject, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import type { Page } from '../../platform/http/list-query.js';
import { NoFields } from '../../platform/http/no-fields.js';
import {
  CommandRoute,
  CreateRoute,
  ExportRoute,
  ReadRoute,
  WorkbookRoute,
} from '../../platform/http/routes.js';
import { AcceptsUpload } from '../../platform/http/upload.js';
import { ListPageOf } from '../../platform/lists/list-query.js';
import { Lists } from '../../platform/lists/lists.js';
import {
  LedgerImportResult,
  LedgerImportView,
  LedgerRowsQuery,
  LedgerRowView,
} from './ledger-imports.dto.js';
import { LedgerImportsQueries } from './ledger-imports.queries.js';
import { LedgerImportsService } from './ledger-imports.service.js';
import { rowsInFileOf, rowsOf } from './ledger-lists.js';
import { readLedgerUpload } from './ledger-upload.js';

@ApiTags('ledger')
@Controller('ledger-imports')
export class LedgerImportsController {
  constructor(
    @Inject(LedgerImportsService) private readonly imports: LedgerImportsService,
    @Inject(LedgerImportsQueries) private readonly queries: LedgerImportsQueries,
    @Inject(Lists) private readonly lists: Lists,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @CreateRoute('', LedgerImportView)
  @RequirePermission('ledger.import')
  @AcceptsUpload('file', ['profile'])
  async uploadLedgerFile(
    @Context() context: RequestContext,
    @Req() request: FastifyRequest,
  ): Promise<LedgerImportView> {
    const sent = await readLedgerUpload(request, this.config.uploadLimitBytes);
    return this.imports.preview(context, sent);
  }

  @ReadRoute(':id', LedgerImportView)
  @RequirePermission('ledger.read')
  getLedgerImport(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<LedgerImportView> {
    return this.queries.get(context, id);
  }

  @ReadRoute(':id/rows', ListPageOf(LedgerRowView))
  @RequirePermission('ledger.read')
  async listLedgerRows(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: LedgerRowsQuery,
  ): Promise<Page<LedgerRowView>> {
    await this.queries.require(context, id);
    return this.lists.page(context, LEDGER_ROW_LIST, () => rowsOf(id), query);
  }

  @ExportRoute(':id/rows/export.csv')
  @RequirePermission('ledger.read')
  async exportLedgerRows(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: LedgerRowsQuery,
  ): Promise<StreamableFile> {
    await this.queries.require(context, id);
    return this.lists.file(context, LEDGER_ROW_LIST, () => rowsInFileOf(id), query, 'csv');
  }

  @WorkbookRoute(':id/rows/export.xlsx')
  @RequirePermission('ledger.read')
  async exportLedgerRowsWorkbook(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: LedgerRowsQuery,
  ): Promise<StreamableFile> {
    await this.queries.require(context, id);
    return this.lists.file(context, LEDGER_ROW_LIST, () => rowsInFileOf(id), query, 'xlsx');
  }

  @CommandRoute(':id/import', LedgerImportResult)
  @RequirePermission('ledger.import')
  @Idempotent()
  @NoFields()
  importLedgerRows(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<LedgerImportResult> {
    return this.imports.importRows(context, id);
  }
}
