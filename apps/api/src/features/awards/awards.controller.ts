import { AWARD_LIFECYCLE } from '@almoner/domain/awards';
import { readFinancialYear } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoutes } from '../../platform/http/command-routes.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute, CreateRoute, ReadRoute } from '../../platform/http/routes.js';
import { AwardDraftingService, type AwardDraft } from './award-drafting.service.js';
import { CloseAward, ConfirmAwardYear, DraftAward, AwardView } from './awards.dto.js';
import { AwardsQueries } from './awards.queries.js';
import { AwardsService } from './awards.service.js';

function draftOf(body: DraftAward): AwardDraft {
  return {
    applicationId: body.applicationId ?? null,
    fundId: body.fundId ?? null,
    organisationId: body.organisationId ?? null,
    directReason: body.directReason ?? null,
    title: body.title ?? null,
    areaCodes: body.areaCodes ?? null,
    amountPence: pence(body.amountPence),
    years: body.years.map((year) => ({
      financialYear: readFinancialYear(year.financialYear),
      amountPence: pence(year.amountPence),
      ...(year.pot === undefined ? {} : { pot: year.pot }),
    })),
    purpose: body.purpose ?? '',
    specialTerms: body.specialTerms ?? '',
    projectCostPence: body.projectCostPence === undefined ? null : pence(body.projectCostPence),
  };
}

@ApiTags('awards')
@Controller('awards')
export class AwardsController extends CommandRoutes(AWARD_LIFECYCLE, AwardView, {
  approve: { handler: 'approveAward', idempotent: true },
  suspend: { handler: 'suspendAward', body: CloseAward, idempotent: true },
  resume: { handler: 'resumeAward', idempotent: true },
}) {
  constructor(
    @Inject(AwardsService) private readonly awards: AwardsService,
    @Inject(AwardDraftingService) private readonly drafting: AwardDraftingService,
    @Inject(AwardsQueries) private readonly queries: AwardsQueries,
  ) {
    super(awards);
  }

  @ReadRoute(':id', AwardView)
  @RequirePermission('awards.read')
  getAward(@Context() context: RequestContext, @IdParam() id: string): Promise<AwardView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', AwardView)
  @RequirePermission('awards.draft')
  @Idempotent()
  draftAward(@Context() context: RequestContext, @Body() body: DraftAward): Promise<AwardView> {
    return this.drafting.draft(context, draftOf(body));
  }

  @CommandRoute(':id/withdraw', AwardView)
  @RequirePermission('awards.draft')
  @Idempotent()
  withdrawAward(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CloseAward,
  ): Promise<AwardView> {
    return this.awards.withdraw(context, id, body.reason);
  }

  @CommandRoute(':id/confirm-year', AwardView)
  @RequirePermission('awards.confirm-year')
  @Idempotent()
  confirmAwardYear(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ConfirmAwardYear,
  ): Promise<AwardView> {
    return this.awards.confirmYear(context, id, readFinancialYear(body.financialYear));
  }
}
