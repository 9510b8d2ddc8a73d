import { parseFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { PaymentPlanningService, type Instalment } from './payment-planning.service.js';
import {
  EditPayment,
  PaymentListQuery,
  PaymentPage,
  PaymentView,
  PlanPayment,
  RejectPayment,
  RequestPayment,
  type PaymentItem,
} from './payments.dto.js';
import { PaymentsQueries } from './payments.queries.js';
import { PaymentsService } from './payments.service.js';

const COLUMNS: CsvColumn<PaymentItem>[] = [
  { heading: 'Reference', value: (p) => p.reference },
  { heading: 'Award', value: (p) => p.awardReference },
  { heading: 'Fund', value: (p) => p.fundCode },
  { heading: 'Organisation', value: (p) => p.organisationName },
  { heading: 'Financial year', value: (p) => p.financialYear },
  { heading: 'Amount (£)', value: (p) => csvPounds(p.amountPence) },
  { heading: 'Due', value: (p) => p.dueOn },
  { heading: 'Status', value: (p) => p.statusWords },
  { heading: 'Sent', value: (p) => p.sentOn },
  { heading: 'Paid', value: (p) => p.paidOn },
  { heading: 'Illustrative', value: (p) => (p.illustrative ? 'yes' : 'no') },
];

function yearOf(text: string): FinancialYear {
  return parseFinancialYear(text) as FinancialYear;
}

function changeOf({ financialYear, amountPence, dueOn }: EditPayment): Partial<Instalment> {
  return {
    ...(financialYear === undefined ? {} : { financialYear: yearOf(financialYear) }),
    ...(amountPence === undefined ? {} : { amountPence: pence(amountPence) }),
    ...(dueOn === undefined ? {} : { dueOn }),
  };
}

@ApiTags('payments')
@Controller('payments')
export class PaymentsController {
  constructor(
    @Inject(PaymentsService) private readonly payments: PaymentsService,
    @Inject(PaymentPlanningService) private readonly planning: PaymentPlanningService,
    @Inject(PaymentsQueries) private readonly queries: PaymentsQueries,
  ) {}

  @Get()
  @RequirePermission('payments.read')
  @ApiOkResponse({ type: PaymentPage })
  listPayments(
    @Context() context: RequestContext,
    @Query() query: PaymentListQuery,
  ): Promise<PaymentPage> {
    return this.queries.list(context, query);
  }

  @Get('export.csv')
  @RequirePermission('payments.read')
  @ApiProduces('text/csv')
  exportPayments(
    @Context() context: RequestContext,
    @Query() query: PaymentListQuery,
  ): Promise<StreamableFile> {
    return csvFile('payments', COLUMNS, query, (page) => this.queries.list(context, page));
  }

  @Get(':id')
  @RequirePermission('payments.read')
  @ApiOkResponse({ type: PaymentView })
  getPayment(@Context() context: RequestContext, @IdParam() id: string): Promise<PaymentView> {
    return this.queries.get(context, id);
  }

  @Post()
  @RequirePermission('payments.plan')
  @ApiCreatedResponse({ type: PaymentView })
  planPayment(@Context() context: RequestContext, @Body() body: PlanPayment): Promise<PaymentView> {
    const { awardId, amountPence, dueOn } = body;
    const financialYear = yearOf(body.financialYear);
    return this.planning.plan(context, awardId, {
      financialYear,
      amountPence: pence(amountPence),
      dueOn,
    });
  }

  @Patch(':id')
  @RequirePermission('payments.plan')
  @NeedsIfMatch()
  @ApiOkResponse({ type: PaymentView })
  editPayment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: EditPayment,
  ): Promise<PaymentView> {
    return this.planning.edit(context, id, seen, changeOf(body));
  }

  @Post(':id/cancel')
  @RequirePermission('payments.plan')
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: PaymentView })
  cancelPayment(@Context() context: RequestContext, @IdParam() id: string): Promise<PaymentView> {
    return this.planning.cancel(context, id);
  }

  @Post(':id/request')
  @RequirePermission('payments.request')
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: PaymentView })
  requestPayment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: RequestPayment,
  ): Promise<PaymentView> {
    return this.payments.request(context, id, body.statementOfNeed);
  }

  @Post(':id/approve')
  @RequirePermission('payments.approve')
  @Idempotent()
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: PaymentView })
  approvePayment(@Context() context: RequestContext, @IdParam() id: string): Promise<PaymentView> {
    return this.payments.approve(context, id);
  }

  @Post(':id/reject')
  @RequirePermission('payments.approve')
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: PaymentView })
  rejectPayment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: RejectPayment,
  ): Promise<PaymentView> {
    return this.payments.reject(context, id, body.reason);
  }

  @Post(':id/release')
  @RequirePermission('payments.release')
  @Idempotent()
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: PaymentView })
  releasePayment(@Context() context: RequestContext, @IdParam() id: string): Promise<PaymentView> {
    return this.payments.release(context, id);
  }
}
