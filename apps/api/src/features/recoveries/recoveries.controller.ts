import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ReadRoute } from '../../platform/http/routes.js';
import {
  CloseRecovery,
  ReceiveRecovery,
  RecoveryView,
  RequestLoss,
  RequestRecovery,
} from './recoveries.dto.js';
import { RecoveriesQueries } from './recoveries.queries.js';
import { RecoveriesService } from './recoveries.service.js';
import { RecoveryLossesService } from './recovery-losses.service.js';
import { RecoveryReceiptUseCase } from './recovery-receipt.use-case.js';

@ApiTags('recoveries')
@Controller('recoveries')
export class RecoveriesController {
  constructor(
    @Inject(RecoveriesService) private readonly recoveries: RecoveriesService,
    @Inject(RecoveryReceiptUseCase) private readonly receipts: RecoveryReceiptUseCase,
    @Inject(RecoveryLossesService) private readonly losses: RecoveryLossesService,
    @Inject(RecoveriesQueries) private readonly queries: RecoveriesQueries,
  ) {}

  @ReadRoute(':id', RecoveryView)
  @RequirePermission('recoveries.read')
  getRecovery(@Context() context: RequestContext, @IdParam() id: string): Promise<RecoveryView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', RecoveryView)
  @RequirePermission('recoveries.request')
  @Idempotent()
  requestRecovery(
    @Context() context: RequestContext,
    @Body() { paymentId, amountPence, reason }: RequestRecovery,
  ): Promise<RecoveryView> {
    return this.recoveries.request(context, { paymentId, amountPence: pence(amountPence), reason });
  }

  @CommandRoute(':id/approve', RecoveryView)
  @RequirePermission('recoveries.approve')
  @Idempotent()
  @NoFields()
  approveRecovery(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<RecoveryView> {
    return this.recoveries.approve(context, id);
  }

  @CommandRoute(':id/refuse', RecoveryView)
  @RequirePermission('recoveries.approve')
  @Idempotent()
  refuseRecovery(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CloseRecovery,
  ): Promise<RecoveryView> {
    return this.recoveries.refuse(context, id, body.reason);
  }

  @CommandRoute(':id/receive', RecoveryView)
  @RequirePermission('recoveries.receive')
  @Idempotent()
  receiveRecovery(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ReceiveRecovery,
  ): Promise<RecoveryView> {
    return this.receipts.receive(context, id, {
      ...body,
      amountPence: pence(body.amountPence),
    });
  }

  @CommandRoute(':id/receipts/:receiptId/confirm-booking', RecoveryView)
  @RequirePermission('recoveries.book')
  @Idempotent()
  @NoFields()
  confirmReceiptBooking(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IdParam('receiptId') receiptId: string,
  ): Promise<RecoveryView> {
    return this.receipts.confirm(context, id, receiptId);
  }

  @CommandRoute(':id/receipts/:receiptId/surrender', RecoveryView)
  @RequirePermission('recoveries.book')
  @Idempotent()
  surrenderReceipt(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IdParam('receiptId') receiptId: string,
    @Body() { reason }: CloseRecovery,
  ): Promise<RecoveryView> {
    return this.receipts.surrender(context, id, receiptId, reason);
  }

  @CommandRoute(':id/receipts/:receiptId/reverse', RecoveryView)
  @RequirePermission('recoveries.receive')
  @Idempotent()
  reverseReceipt(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IdParam('receiptId') receiptId: string,
    @Body() { reason }: CloseRecovery,
  ): Promise<RecoveryView> {
    return this.receipts.reverse(context, id, receiptId, reason);
  }

  @CommandRoute(':id/write-off', RecoveryView)
  @RequirePermission('recoveries.write-off')
  @Idempotent()
  requestLoss(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { kind, amountPence, reason }: RequestLoss,
  ): Promise<RecoveryView> {
    return this.losses.request(context, id, { kind, amountPence: pence(amountPence), reason });
  }

  @CommandRoute(':id/cancel', RecoveryView)
  @RequirePermission('recoveries.request')
  @Idempotent()
  cancelRecovery(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CloseRecovery,
  ): Promise<RecoveryView> {
    return this.recoveries.cancel(context, id, body.reason);
  }
}
