import { readFinancialYear } from '@almoner/domain/calendar';
import type { Observation } from '@almoner/domain/outcomes';
import { RETURN_LIFECYCLE } from '@almoner/domain/returns';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoutes } from '../../platform/http/command-routes.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  ReturnView,
  type ReturnObservation,
  ReturnReason,
  ScheduleReturn,
  WriteReturn,
} from './returns.dto.js';
import { ReturnsQueries } from './returns.queries.js';
import { ReturnsService } from './returns.service.js';
import { ScheduleReturnService } from './schedule-return.service.js';

function toObservation(given: ReturnObservation): Observation {
  const { indicatorId, state, value = null, numerator = null, denominator = null } = given;
  return { indicatorId, state, value, numerator, denominator, note: given.note ?? '' };
}

@ApiTags('returns')
@Controller('returns')
export class ReturnsController extends CommandRoutes(RETURN_LIFECYCLE, ReturnView, {
  certify: { handler: 'certifyReturn', idempotent: true },
  'send-back': { handler: 'sendBackReturn', body: ReturnReason },
  'request-changes': { handler: 'requestReturnChanges', body: ReturnReason },
  accept: { handler: 'acceptReturn', idempotent: true },
}) {
  constructor(
    @Inject(ReturnsService) private readonly returns: ReturnsService,
    @Inject(ScheduleReturnService) private readonly schedules: ScheduleReturnService,
    @Inject(ReturnsQueries) private readonly queries: ReturnsQueries,
  ) {
    super(returns);
  }

  @ReadRoute(':id', ReturnView)
  @RequirePermission('returns.read')
  getReturn(@Context() context: RequestContext, @IdParam() id: string): Promise<ReturnView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', ReturnView)
  @RequirePermission('returns.schedule')
  scheduleReturn(
    @Context() context: RequestContext,
    @Body() body: ScheduleReturn,
  ): Promise<ReturnView> {
    const period = readFinancialYear(body.period);
    return this.schedules.schedule(context, { ...body, period });
  }

  @UpdateRoute(':id', ReturnView)
  @RequirePermission('returns.write')
  writeReturn(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: WriteReturn,
  ): Promise<ReturnView> {
    const observations = body.observations?.map(toObservation);
    return this.returns.write(context, id, seen, { narrative: body.narrative, observations });
  }

  @CommandRoute(':id/submit', ReturnView)
  @RequirePermission('returns.write')
  @NeedsIfMatch()
  @NoFields()
  submitReturn(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
  ): Promise<ReturnView> {
    return this.returns.submit(context, id, seen);
  }
}
