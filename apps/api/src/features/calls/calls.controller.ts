import { readFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { CALL_LIFECYCLE } from '@almoner/domain/calls';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoutes } from '../../platform/http/command-routes.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import { CallView, CreateCall, UpdateCall } from './calls.dto.js';
import { CallsQueries } from './calls.queries.js';
import { CallsService } from './calls.service.js';

function startYears(years: readonly string[]): FinancialYear[] {
  return years.map(readFinancialYear);
}

@ApiTags('calls')
@Controller('calls')
export class CallsController extends CommandRoutes(CALL_LIFECYCLE, CallView, {
  open: { handler: 'openCall' },
  close: { handler: 'closeCall' },
}) {
  constructor(
    @Inject(CallsService) private readonly calls: CallsService,
    @Inject(CallsQueries) private readonly queries: CallsQueries,
  ) {
    super(calls);
  }

  @ReadRoute(':id', CallView)
  @RequirePermission('calls.read')
  getCall(@Context() context: RequestContext, @IdParam() id: string): Promise<CallView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', CallView)
  @RequirePermission('calls.edit')
  createCall(@Context() context: RequestContext, @Body() body: CreateCall): Promise<CallView> {
    const { fundId, ...details } = body;
    const financialYears = startYears(details.financialYears);
    return this.calls.create(context, fundId, { ...details, financialYears });
  }

  @UpdateRoute(':id', CallView)
  @RequirePermission('calls.edit')
  updateCall(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateCall,
  ): Promise<CallView> {
    const { financialYears, ...details } = body;
    const years = financialYears ? { financialYears: startYears(financialYears) } : {};
    return this.calls.update(context, id, seen, { ...details, ...years });
  }
}
