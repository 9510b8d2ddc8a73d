import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute, CreateRoute, ReadRoute } from '../../platform/http/routes.js';
import { PaymentView } from '../payments/payments.dto.js';
import { PaymentRunReleaseUseCase } from './payment-run-release.use-case.js';
import {
  PaymentSendingView,
  ReissuePayment,
  ReleasePayment,
  RemittanceView,
  ReturnedByBank,
  UndoBankReturn,
} from './payment-sending.dto.js';
import { PaymentSendingQueries } from './payment-sending.queries.js';
import { PaymentSendingUseCase } from './payment-sending.use-case.js';

/** What happens to a payment after it was sent. */
@ApiTags('payments')
@Controller('payments')
export class PaymentSendingController {
  constructor(
    @Inject(PaymentRunReleaseUseCase) private readonly releases: PaymentRunReleaseUseCase,
    @Inject(PaymentSendingUseCase) private readonly sending: PaymentSendingUseCase,
    @Inject(PaymentSendingQueries) private readonly queries: PaymentSendingQueries,
  ) {}

  @ReadRoute(':id/sending', PaymentSendingView)
  @RequirePermission('payments.read')
  getPaymentSending(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<PaymentSendingView> {
    return this.queries.get(context, id);
  }

  @ReadRoute(':id/remittance', RemittanceView)
  @RequirePermission('payments.read')
  getRemittance(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<RemittanceView> {
    return this.queries.remittance(context, id);
  }

  @CommandRoute(':id/release', PaymentView)
  @RequirePermission('payments.release')
  @Idempotent()
  releasePayment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { earlyReason }: ReleasePayment,
  ): Promise<PaymentView> {
    return this.releases.releaseOne(context, id, earlyReason ?? null);
  }

  @CommandRoute(':id/return', PaymentView)
  @RequirePermission('payment-runs.acknowledge')
  @Idempotent()
  returnPayment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ReturnedByBank,
  ): Promise<PaymentView> {
    return this.sending.returned(context, id, body);
  }

  @CommandRoute(':id/undo-return', PaymentView)
  @RequirePermission('payment-runs.acknowledge')
  @Idempotent()
  undoBankReturn(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: UndoBankReturn,
  ): Promise<PaymentView> {
    return this.sending.undoBankReturn(context, id, reason);
  }

  @CreateRoute(':id/reissue', PaymentView)
  @RequirePermission('payments.plan')
  @Idempotent()
  reissuePayment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ReissuePayment,
  ): Promise<PaymentView> {
    return this.sending.reissue(context, id, body.dueOn);
  }
}
