import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ReadRoute } from '../../platform/http/routes.js';
import { CloseRecovery, ReceiveRecovery, RecoveryView, RequestRecovery } from './recoveries.dto.js';
import { RecoveriesQueries } from './recoveries.queries.js';
import { RecoveriesService } from './recoveries.service.js';
import { RecoveryReceiptUseCase } from './recovery-receipt.use-case.js';

@ApiTags('recoveries')
@Controller('recoveries')
export class RecoveriesController {
  constructor(
    @Inject(RecoveriesService) private readonly recoveries: RecoveriesService,
    @Inject(RecoveryReceiptUseCase) private readonly receipts: RecoveryReceiptUseCase,
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
    return this.receipts.receive(context, id, body);
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
