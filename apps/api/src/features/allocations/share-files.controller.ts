import { isShareFileClean, type ShareFile } from '@almoner/domain/allocations';
import { Controller, Inject, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { readCsvUpload, type CsvUpload } from '../../platform/http/csv-upload.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute, ExportRoute, ReadRoute } from '../../platform/http/routes.js';
import { AcceptsUpload } from '../../platform/http/upload.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { SHARE_COLUMNS, TEMPLATE_COLUMNS } from './allocations.csv.js';
import {
  AllocationSharePage,
  AllocationShareQuery,
  AllocationView,
  AwardAllocationView,
  ShareFileView,
} from './allocations.dto.js';
import { AllocationsQueries } from './allocations.queries.js';
import { SHARE_FILE_REFUSALS, ShareFilesService } from './share-files.service.js';

function viewOf(fileName: string, file: ShareFile): ShareFileView {
  return {
    fileName,
    usable: isShareFileClean(file),
    headings: [...file.headings],
    rows: file.rows.map(({ organisationId: _who, cells, ...row }) => ({
      ...row,
      cells: [...cells],
    })),
    missing: file.missing.map(({ code, name }) => ({ code, name })),
  };
}

@ApiTags('allocations')
@Controller()
export class ShareFilesController {
  constructor(
    @Inject(ShareFilesService) private readonly files: ShareFilesService,
    @Inject(AllocationsQueries) private readonly queries: AllocationsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ReadRoute('allocations/:id/shares', AllocationSharePage)
  @RequirePermission('allocations.read')
  listAllocationShares(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() _query: AllocationShareQuery,
  ): Promise<AllocationSharePage> {
    return this.queries.shares(context, id);
  }

  @ExportRoute('allocations/:id/shares/export.csv')
  @RequirePermission('allocations.read')
  exportAllocationShares(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: AllocationShareQuery,
  ): Promise<StreamableFile> {
    return csvFile('allocation-shares', SHARE_COLUMNS, query, () =>
      this.queries.shares(context, id),
    );
  }

  /** A CSV template with every area and its present share, to be filled in and imported. */
  @ExportRoute('allocations/:id/shares/template.csv')
  @RequirePermission('allocations.read')
  shareTemplate(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: AllocationShareQuery,
  ): Promise<StreamableFile> {
    return csvFile('shares', TEMPLATE_COLUMNS, query, () => this.queries.shares(context, id));
  }

  @CommandRoute('allocations/:id/shares/preview', ShareFileView)
  @RequirePermission('allocations.edit')
  @AcceptsUpload('file')
  async previewShares(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<ShareFileView> {
    const { fileName, content } = await this.upload(request);
    return viewOf(fileName, await this.files.preview(context, id, content));
  }

  @CommandRoute('allocations/:id/shares/import', AllocationView)
  @RequirePermission('allocations.edit')
  @NeedsIfMatch()
  @AcceptsUpload('file')
  async importShares(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Req() request: FastifyRequest,
  ): Promise<AllocationView> {
    return this.files.importShares(context, id, seen, await this.upload(request));
  }

  @ReadRoute('awards/:id/allocation', AwardAllocationView)
  @RequirePermission('allocations.read')
  getAwardAllocation(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AwardAllocationView> {
    return this.queries.ofAward(context, id);
  }

  private upload(request: FastifyRequest): Promise<CsvUpload> {
    const { uploadLimitBytes: limitBytes } = this.config;
    return readCsvUpload(request, { limitBytes, texts: [], refusals: SHARE_FILE_REFUSALS });
  }
}
