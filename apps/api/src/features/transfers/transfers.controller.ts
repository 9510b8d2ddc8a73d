import { Body, Controller, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateRoute, ExportRoute, ReadRoute } from '../../platform/http/routes.js';
import { TransferReleaseUseCase } from './transfer-release.use-case.js';
import { TRANSFER_COLUMNS } from './transfers.csv.js';
import {
  DueTransfers,
  DueTransfersQuery,
  ReleaseTransfers,
  TransferLineQuery,
  TransferNoteView,
} from './transfers.dto.js';
import { TransfersQueries } from './transfers.queries.js';

@ApiTags('transfers')
@Controller('transfers')
export class TransfersController {
  constructor(
    @Inject(TransferReleaseUseCase) private readonly releases: TransferReleaseUseCase,
    @Inject(TransfersQueries) private readonly queries: TransfersQueries,
  ) {}

  @ReadRoute('due', DueTransfers)
  @RequirePermission('payments.release')
  listDueTransfers(
    @Context() context: RequestContext,
    @Query() { dueBy }: DueTransfersQuery,
  ): Promise<DueTransfers> {
    return this.queries.due(context, dueBy);
  }

  @CreateRoute('', TransferNoteView)
  @RequirePermission('payments.release')
  @Idempotent()
  releaseTransfers(
    @Context() context: RequestContext,
    @Body() { paymentIds, transferOn, earlyReason }: ReleaseTransfers,
  ): Promise<TransferNoteView> {
    return this.releases.release(context, paymentIds, {
      transferOn,
      earlyReason: earlyReason ?? null,
    });
  }

  @ReadRoute(':id', TransferNoteView)
  @RequirePermission('transfers.read')
  getTransferNote(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<TransferNoteView> {
    return this.queries.get(context, id);
  }

  @ExportRoute(':id/lines/export.csv')
  @RequirePermission('transfers.read')
  exportTransferLines(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: TransferLineQuery,
  ): Promise<StreamableFile> {
    return csvFile('transfer-note', TRANSFER_COLUMNS, query, () => this.queries.lines(context, id));
  }
}
