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
  AwardMatchView,
  DeclineMatch,
  RecordMatch,
  RecordProjectCost,
} from '../match-funding/match-funding.dto.js';
import { MatchFundingQueries } from '../match-funding/match-funding.queries.js';
import { AwardMatchUseCase } from './award-match.use-case.js';

@ApiTags('match-funding')
@Controller()
export class AwardMatchController {
  constructor(
    @Inject(AwardMatchUseCase) private readonly records: AwardMatchUseCase,
    @Inject(MatchFundingQueries) private readonly queries: MatchFundingQueries,
  ) {}

  @ReadRoute('awards/:id/match-funding', AwardMatchView)
  @RequirePermission('match-funding.read')
  getAwardMatch(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AwardMatchView> {
    return this.queries.ofAward(context, id);
  }

  @CommandRoute('awards/:id/project-cost', AwardMatchView)
  @RequirePermission('match-funding.edit')
  @Idempotent()
  recordProjectCost(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: RecordProjectCost,
  ): Promise<AwardMatchView> {
    return this.records.recordCost(context, id, pence(body.amountPence), body.reason);
  }

  @CommandRoute('awards/:id/match-records', AwardMatchView)
  @RequirePermission('match-funding.record')
  @Idempotent()
  recordMatch(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: RecordMatch,
  ): Promise<AwardMatchView> {
    const { amountPence, correctsId, ...stated } = body;
    return this.records.record(context, id, {
      ...stated,
      amountPence: pence(amountPence),
      correctsId: correctsId ?? null,
    });
  }

  @CommandRoute('match-records/:id/confirm', AwardMatchView)
  @RequirePermission('match-funding.confirm')
  @NoFields()
  confirmMatch(@Context() context: RequestContext, @IdParam() id: string): Promise<AwardMatchView> {
    return this.records.confirm(context, id);
  }

  @CommandRoute('match-records/:id/decline', AwardMatchView)
  @RequirePermission('match-funding.confirm')
  declineMatch(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: DeclineMatch,
  ): Promise<AwardMatchView> {
    return this.records.decline(context, id, body.reason);
  }
}
