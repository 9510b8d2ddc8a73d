import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, ReadRoute } from '../../platform/http/routes.js';
import {
  AwardMatchFundingView,
  DeclineMatchFunding,
  RecordMatchFunding,
  RecordProjectCost,
} from '../match-funding/match-funding.dto.js';
import { MatchFundingQueries } from '../match-funding/match-funding.queries.js';
import { AwardMatchFundingUseCase } from './award-match-funding.use-case.js';

@ApiTags('match-funding')
@Controller()
export class AwardMatchFundingController {
  constructor(
    @Inject(AwardMatchFundingUseCase) private readonly records: AwardMatchFundingUseCase,
    @Inject(MatchFundingQueries) private readonly queries: MatchFundingQueries,
  ) {}

  @ReadRoute('awards/:id/match-funding', AwardMatchFundingView)
  @RequirePermission('match-funding.read')
  getAwardMatchFunding(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AwardMatchFundingView> {
    return this.queries.ofAward(context, id);
  }

  @CommandRoute('awards/:id/project-cost', AwardMatchFundingView)
  @RequirePermission('match-funding.edit')
  @Idempotent()
  recordProjectCost(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: RecordProjectCost,
  ): Promise<AwardMatchFundingView> {
    return this.records.recordCost(context, id, pence(body.amountPence), body.reason);
  }

  @CommandRoute('awards/:id/match-records', AwardMatchFundingView)
  @RequirePermission('match-funding.record')
  @Idempotent()
  recordMatchFunding(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: RecordMatchFunding,
  ): Promise<AwardMatchFundingView> {
    const { amountPence, correctsId, ...stated } = body;
    return this.records.record(context, id, {
      ...stated,
      amountPence: pence(amountPence),
      correctsId: correctsId ?? null,
    });
  }

  @CommandRoute('match-records/:id/confirm', AwardMatchFundingView)
  @RequirePermission('match-funding.confirm')
  @NoFields()
  confirmMatchFunding(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AwardMatchFundingView> {
    return this.records.confirm(context, id);
  }

  @CommandRoute('match-records/:id/decline', AwardMatchFundingView)
  @RequirePermission('match-funding.confirm')
  declineMatchFunding(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: DeclineMatchFunding,
  ): Promise<AwardMatchFundingView> {
    return this.records.decline(context, id, body.reason);
  }
}
