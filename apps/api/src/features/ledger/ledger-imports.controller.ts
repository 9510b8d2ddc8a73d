import { Controller, Inject, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ExportRoute, ReadRoute } from '../../platform/http/routes.js';
import { AcceptsUpload } from '../../platform/http/upload.js';
import { IMPORT_COLUMNS, ROW_COLUMNS } from './ledger.csv.js';
import {
  LedgerImportListQuery,
  LedgerImportPage,
  LedgerImportResult,
  LedgerImportView,
  LedgerRowListQuery,
  LedgerRowPage,
} from './ledger-imports.dto.js';
import { LedgerImportsQueries } from './ledger-imports.queries.js';
import { LedgerImportsService } from './ledger-imports.service.js';
import { readLedgerUpload } from './ledger-upload.js';

@ApiTags('ledger')
@Controller('ledger-imports')
export class LedgerImportsController {
  constructor(
    @Inject(LedgerImportsService) private readonly imports: LedgerImportsService,
    @Inject(LedgerImportsQueries) private readonly queries: LedgerImportsQueries,
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

  @ReadRoute('', LedgerImportPage)
  @RequirePermission('ledger.read')
  listLedgerImports(
    @Context() context: RequestContext,
    @Query() query: LedgerImportListQuery,
  ): Promise<LedgerImportPage> {
    return this.queries.list(context, query);
  }

  @ExportRoute('export.csv')
  @RequirePermission('ledger.read')
  exportLedgerImports(
    @Context() context: RequestContext,
    @Query() query: LedgerImportListQuery,
  ): Promise<StreamableFile> {
    return csvFile('ledger-imports', IMPORT_COLUMNS, query, (page) =>
      this.queries.list(context, page),
    );
  }

  @ReadRoute(':id', LedgerImportView)
  @RequirePermission('ledger.read')
  getLedgerImport(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<LedgerImportView> {
    return this.queries.get(context, id);
  }

  @ReadRoute(':id/rows', LedgerRowPage)
  @RequirePermission('ledger.read')
  listLedgerRows(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: LedgerRowListQuery,
  ): Promise<LedgerRowPage> {
    return this.queries.rows(context, id, query);
  }

  @ExportRoute(':id/rows/export.csv')
  @RequirePermission('ledger.read')
  exportLedgerRows(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: LedgerRowListQuery,
  ): Promise<StreamableFile> {
    return csvFile('ledger-rows', ROW_COLUMNS, query, (page) =>
      this.queries.rows(context, id, page),
    );
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
