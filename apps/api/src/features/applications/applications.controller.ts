import { APPLICATION_LIFECYCLE, type RequestedYear } from '@almoner/domain/applications';
import { readFinancialYear } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
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
import { ApplicationDraftsService } from './application-drafts.service.js';
import {
  ApplicationView,
  type ApplicationYear,
  DecideApplication,
  SaveApplication,
  StartApplication,
  WithdrawApplication,
} from './applications.dto.js';
import { ApplicationsQueries } from './applications.queries.js';
import { ApplicationsService } from './applications.service.js';

function requestedYear({ financialYear, amountPence }: ApplicationYear): RequestedYear {
  return {
    financialYear: readFinancialYear(financialYear),
    amountPence: pence(amountPence),
  };
}

/** Turns the body of a change into the types of the domain; fields that were not sent are left out. */
function draftChange({ years, amountRequestedPence: amount, ...rest }: SaveApplication) {
  return {
    ...rest,
    ...(amount !== undefined && { amountRequestedPence: amount === null ? null : pence(amount) }),
    ...(years && { years: years.map(requestedYear) }),
  };
}

@ApiTags('applications')
@Controller('applications')
export class ApplicationsController extends CommandRoutes(APPLICATION_LIFECYCLE, ApplicationView, {
  withdraw: { handler: 'withdrawApplication', body: WithdrawApplication },
}) {
  constructor(
    @Inject(ApplicationDraftsService) private readonly drafts: ApplicationDraftsService,
    @Inject(ApplicationsService) private readonly applications: ApplicationsService,
    @Inject(ApplicationsQueries) private readonly queries: ApplicationsQueries,
  ) {
    super(applications);
  }

  @ReadRoute(':id', ApplicationView)
  @RequirePermission('applications.read')
  getApplication(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<ApplicationView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', ApplicationView)
  @RequirePermission('applications.write')
  startApplication(
    @Context() context: RequestContext,
    @Body() body: StartApplication,
  ): Promise<ApplicationView> {
    return this.drafts.start(context, body.callId, body.title);
  }

  @UpdateRoute(':id', ApplicationView)
  @RequirePermission('applications.write')
  saveApplication(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: SaveApplication,
  ): Promise<ApplicationView> {
    return this.drafts.saveDraft(context, id, seen, draftChange(body));
  }

  @CommandRoute(':id/submit', ApplicationView)
  @RequirePermission('applications.submit')
  @NeedsIfMatch()
  @NoFields()
  submitApplication(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
  ): Promise<ApplicationView> {
    return this.applications.submit(context, id, seen);
  }

  @CommandRoute(':id/decide', ApplicationView)
  @RequirePermission('applications.decide')
  decideApplication(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: DecideApplication,
  ): Promise<ApplicationView> {
    return this.applications.decide(context, id, body.outcome, body.reason);
  }
}
