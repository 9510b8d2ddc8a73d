import { readFinancialYear } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
import { PAYMENT_LIFECYCLE } from '@almoner/domain/payments';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoutes } from '../../platform/http/command-routes.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import { PaymentApprovalService } from './payment-approval.service.js';
import { PaymentBasisQueries } from './payment-basis.queries.js';
import { PaymentPlanningService, type Instalment } from './payment-planning.service.js';
import { termsOf } from './payment-request.terms.js';
import {
  CheckPayments,
  EditPayment,
  PaymentBases,
  PaymentCheck,
  PaymentList,
  PaymentView,
  PlanPayment,
  PaymentReason,
  PaymentSelection,
  RequestPayment,
  RequestPayments,
} from './payments.dto.js';
import { PaymentsQueries } from './payments.queries.js';
import { PaymentsService } from './payments.service.js';

function changeOf({ financialYear, amountPence, dueOn }: EditPayment): Partial<Instalment> {
  return {
    ...(financialYear === undefined ? {} : { financialYear: readFinancialYear(financialYear) }),
    ...(amountPence === undefined ? {} : { amountPence: pence(amountPence) }),
    ...(dueOn === undefined ? {} : { dueOn }),
  };
}

@ApiTags('payments')
@Controller('payments')
export class PaymentsController extends CommandRoutes(PAYMENT_LIFECYCLE, PaymentView, {
  hold: { handler: 'holdPayment', body: PaymentReason, idempotent: true },
  resume: { handler: 'resumePayment', idempotent: true },
}) {
  constructor(
    @Inject(PaymentsService) private readonly payments: PaymentsService,
    @Inject(PaymentPlanningService) private readonly planning: PaymentPlanningService,
    @Inject(PaymentApprovalService) private readonly approvals: PaymentApprovalService,
    @Inject(PaymentsQueries) private readonly queries: PaymentsQueries,
    @Inject(PaymentBasisQueries) private readonly basis: PaymentBasisQueries,
  ) {
    super(payments);
  }

  @ReadRoute(':id', PaymentView)
  @RequirePermission('payments.read')
  getPayment(@Context() context: RequestContext, @IdParam() id: string): Promise<PaymentView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', PaymentView)
  @RequirePermission('payments.plan')
  planPayment(@Context() context: RequestContext, @Body() body: PlanPayment): Promise<PaymentView> {
    const { awardId, amountPence, dueOn } = body;
    const financialYear = readFinancialYear(body.financialYear);
    return this.planning.plan(context, awardId, {
      financialYear,
      amountPence: pence(amountPence),
      dueOn,
    });
  }

  @UpdateRoute(':id', PaymentView)
  @RequirePermission('payments.plan')
  editPayment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: EditPayment,
  ): Promise<PaymentView> {
    return this.planning.edit(context, id, seen, changeOf(body));
  }

  @CommandRoute(':id/cancel', PaymentView)
  @RequirePermission('payments.plan')
  @NoFields()
  cancelPayment(@Context() context: RequestContext, @IdParam() id: string): Promise<PaymentView> {
    return this.planning.cancel(context, id);
  }

  @CommandRoute(':id/request', PaymentView)
  @RequirePermission('payments.request')
  @Idempotent()
  requestPayment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: RequestPayment,
  ): Promise<PaymentView> {
    return this.payments.request(context, id, termsOf(body));
  }

  @CommandRoute('request', PaymentList)
  @RequirePermission('payments.request')
  @Idempotent()
  requestPayments(
    @Context() context: RequestContext,
    @Body() body: RequestPayments,
  ): Promise<PaymentList> {
    return this.payments.requestAll(context, body.paymentIds, termsOf(body));
  }

  @CommandRoute(':id/approve', PaymentView)
  @RequirePermission('payments.approve')
  @Idempotent()
  @NoFields()
  approvePayment(@Context() context: RequestContext, @IdParam() id: string): Promise<PaymentView> {
    return this.approvals.approve(context, id);
  }

  @CommandRoute('basis', PaymentBases)
  @RequirePermission('payment-runs.read')
  getPaymentBases(
    @Context() context: RequestContext,
    @Body() { paymentIds }: PaymentSelection,
  ): Promise<PaymentBases> {
    return this.basis.of(context, paymentIds);
  }

  @CommandRoute('check', PaymentCheck)
  @RequirePermission('payments.read')
  checkPayments(
    @Context() context: RequestContext,
    @Body() body: CheckPayments,
  ): Promise<PaymentCheck> {
    return this.queries.check(context, body.step, body.paymentIds);
  }

  @CommandRoute('approve', PaymentList)
  @RequirePermission('payments.approve')
  @Idempotent()
  approvePayments(
    @Context() context: RequestContext,
    @Body() body: PaymentSelection,
  ): Promise<PaymentList> {
    return this.approvals.approveAll(context, body.paymentIds);
  }

  @CommandRoute(':id/send-back', PaymentView)
  @RequirePermission('payments.approve')
  @Idempotent()
  sendBackPayment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: PaymentReason,
  ): Promise<PaymentView> {
    return this.approvals.sendBack(context, id, body.reason);
  }

  @CommandRoute(':id/reject', PaymentView)
  @RequirePermission('payments.approve')
  @Idempotent()
  rejectPayment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: PaymentReason,
  ): Promise<PaymentView> {
    return this.approvals.reject(context, id, body.reason);
  }
}
