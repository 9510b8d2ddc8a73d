import { Body, Controller, HttpCode, Inject, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { RecordedAs } from '../../platform/security-log/recorded-as.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import {
  AcknowledgePaymentRun,
  CancelPaymentRun,
  ChangeRunPayments,
  EditPaymentRun,
  PreparePaymentRun,
  PutIntoPaymentRun,
  PaymentRunPreview,
  PaymentRunPreviewQuery,
  PaymentRunView,
} from './payment-runs.dto.js';
import { PaymentRunFilesService, type RunFile } from './payment-run-files.service.js';
import { PaymentRunReleaseUseCase } from './payment-run-release.use-case.js';
import { PaymentRunsQueries } from './payment-runs.queries.js';
import { PaymentRunsUseCase } from './payment-runs.use-case.js';
import { RunPaymentsQueries } from './run-payments.queries.js';

function fileOf({ name, content }: RunFile, type: string): StreamableFile {
  return new StreamableFile(Buffer.from(content, 'utf8'), {
    type,
    disposition: `attachment; filename="${name}"`,
  });
}

@ApiTags('payment-runs')
@Controller('payment-runs')
export class PaymentRunsController {
  constructor(
    @Inject(PaymentRunsUseCase) private readonly runs: PaymentRunsUseCase,
    @Inject(PaymentRunReleaseUseCase) private readonly releases: PaymentRunReleaseUseCase,
    @Inject(PaymentRunFilesService) private readonly files: PaymentRunFilesService,
    @Inject(PaymentRunsQueries) private readonly queries: PaymentRunsQueries,
    @Inject(RunPaymentsQueries) private readonly payments: RunPaymentsQueries,
  ) {}

  @ReadRoute('preview', PaymentRunPreview)
  @RequirePermission('payment-runs.prepare')
  previewPaymentRun(
    @Context() context: RequestContext,
    @Query() { dueBy, fundId }: PaymentRunPreviewQuery,
  ): Promise<PaymentRunPreview> {
    return this.payments.preview(context, dueBy, fundId ?? null);
  }

  @ReadRoute(':id', PaymentRunView)
  @RequirePermission('payment-runs.read')
  getPaymentRun(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<PaymentRunView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', PaymentRunView)
  @RequirePermission('payment-runs.prepare')
  @Idempotent()
  preparePaymentRun(
    @Context() context: RequestContext,
    @Body() { paymentIds, payOn, earlyReason }: PreparePaymentRun,
  ): Promise<PaymentRunView> {
    return this.runs.prepare(context, { paymentIds, earlyReason: earlyReason ?? null }, payOn);
  }

  @UpdateRoute(':id', PaymentRunView)
  @RequirePermission('payment-runs.prepare')
  editPaymentRun(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: EditPaymentRun,
  ): Promise<PaymentRunView> {
    return this.runs.edit(context, id, seen, body);
  }

  @CommandRoute(':id/put-in', PaymentRunView)
  @RequirePermission('payment-runs.prepare')
  @Idempotent()
  putIntoPaymentRun(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { paymentIds, earlyReason }: PutIntoPaymentRun,
  ): Promise<PaymentRunView> {
    return this.runs.putIn(context, id, { paymentIds, earlyReason: earlyReason ?? null });
  }

  @CommandRoute(':id/take-out', PaymentRunView)
  @RequirePermission('payment-runs.prepare')
  @Idempotent()
  takeOutOfPaymentRun(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ChangeRunPayments,
  ): Promise<PaymentRunView> {
    return this.runs.takeOut(context, id, body.paymentIds);
  }

  @CommandRoute(':id/cancel', PaymentRunView)
  @RequirePermission('payment-runs.prepare')
  @Idempotent()
  cancelPaymentRun(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CancelPaymentRun,
  ): Promise<PaymentRunView> {
    return this.runs.cancel(context, id, body.reason);
  }

  @CommandRoute(':id/release', PaymentRunView)
  @RequirePermission('payments.release')
  @Idempotent()
  @NoFields()
  releasePaymentRun(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<PaymentRunView> {
    return this.releases.release(context, id);
  }

  @CommandRoute(':id/acknowledge', PaymentRunView)
  @RequirePermission('payment-runs.acknowledge')
  @Idempotent()
  acknowledgePaymentRun(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: AcknowledgePaymentRun,
  ): Promise<PaymentRunView> {
    return this.runs.acknowledge(context, id, body.paymentIds ?? null);
  }

  // A POST and not a GET, because it records who took the file.
  @Post(':id/bacs-file')
  @HttpCode(200)
  @ApiProduces('text/plain')
  @RequirePermission('payment-runs.export')
  @RecordedAs('bank-details.revealed')
  @NoFields()
  async downloadBacsFile(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<StreamableFile> {
    return fileOf(await this.files.download(context, id, 'bacs'), 'text/plain; charset=us-ascii');
  }

  @Post(':id/csv-file')
  @HttpCode(200)
  @ApiProduces('text/csv')
  @RequirePermission('payment-runs.export')
  @NoFields()
  async downloadRunList(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<StreamableFile> {
    return fileOf(await this.files.download(context, id, 'csv'), 'text/csv; charset=utf-8');
  }
}
