import { readFinancialYear } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
import type { ScheduledInstalment } from '@almoner/domain/payments';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ReadRoute, ReplaceRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import { ReplaceSchedule, ScheduleView } from './payment-schedule.dto.js';
import { PaymentScheduleQueries } from './payment-schedule.queries.js';
import { PaymentScheduleService } from './payment-schedule.service.js';

function instalmentOf(row: ReplaceSchedule['instalments'][number]): ScheduledInstalment {
  return {
    id: row.id ?? null,
    financialYear: readFinancialYear(row.financialYear),
    amountPence: pence(row.amountPence),
    dueOn: row.dueOn,
    trigger: row.trigger ?? 'date',
    conditionId: row.conditionId ?? null,
    returnKind: row.returnKind ?? null,
    returnYear: row.returnYear === undefined ? null : readFinancialYear(row.returnYear),
  };
}

/** The schedule of one award. */
@ApiTags('payments')
@Controller('awards/:id/schedule')
export class PaymentScheduleController {
  constructor(
    @Inject(PaymentScheduleService) private readonly schedules: PaymentScheduleService,
    @Inject(PaymentScheduleQueries) private readonly queries: PaymentScheduleQueries,
  ) {}

  @ReadRoute('', ScheduleView)
  @RequirePermission('payments.read')
  getAwardSchedule(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<ScheduleView> {
    return this.queries.get(context, id);
  }

  @ReplaceRoute('', ScheduleView)
  @RequirePermission('payments.plan')
  replaceSchedule(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: ReplaceSchedule,
  ): Promise<ScheduleView> {
    return this.schedules.replace(context, id, seen, body.instalments.map(instalmentOf));
  }
}
