import type { RequestedYear } from '@almoner/domain/applications';
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
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { ApplicationDraftsService } from './application-drafts.service.js';
import { applicationColumns } from './applications.csv.js';
import {
  ApplicationListQuery,
  ApplicationPage,
  ApplicationView,
  DecideApplication,
  SaveApplication,
  StartApplication,
  WithdrawApplication,
  type ApplicationYear,
} from './applications.dto.js';
import { ApplicationsQueries } from './applications.queries.js';
import { ApplicationsService } from './applications.service.js';

function requestedYear({ financialYear, amountPence }: ApplicationYear): RequestedYear {
  return {
    financialYear: parseFinancialYear(financialYear) as FinancialYear,
    amountPence: pence(amountPence),
  };
}

/** The change of a draft in the types of the domain; what was not sent stays out of it. */
function draftChange({ years, amountRequestedPence: amount, ...rest }: SaveApplication) {
  return {
    ...rest,
    ...(amount !== undefined && { amountRequestedPence: amount === null ? null : pence(amount) }),
    ...(years && { years: years.map(requestedYear) }),
  };
}

@ApiTags('applications')
@Controller('applications')
export class ApplicationsController {
  constructor(
    @Inject(ApplicationDraftsService) private readonly drafts: ApplicationDraftsService,
    @Inject(ApplicationsService) private readonly applications: ApplicationsService,
    @Inject(ApplicationsQueries) private readonly queries: ApplicationsQueries,
  ) {}

  @Get()
  @RequirePermission('applications.read')
  @ApiOkResponse({ type: ApplicationPage })
  listApplications(
    @Context() context: RequestContext,
    @Query() query: ApplicationListQuery,
  ): Promise<ApplicationPage> {
    return this.queries.list(context, query);
  }

  @Get('export.csv')
  @RequirePermission('applications.read')
  @ApiProduces('text/csv')
  exportApplications(
    @Context() context: RequestContext,
    @Query() query: ApplicationListQuery,
  ): Promise<StreamableFile> {
    const columns = applicationColumns(context.actor);
    return csvFile('applications', columns, query, (page) => this.queries.list(context, page));
  }

  @Get(':id')
  @RequirePermission('applications.read')
  @ApiOkResponse({ type: ApplicationView })
  getApplication(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<ApplicationView> {
    return this.queries.get(context, id);
  }

  @Post()
  @RequirePermission('applications.write')
  @ApiCreatedResponse({ type: ApplicationView })
  startApplication(
    @Context() context: RequestContext,
    @Body() body: StartApplication,
  ): Promise<ApplicationView> {
    return this.drafts.start(context, body.callId, body.title);
  }

  @Patch(':id')
  @RequirePermission('applications.write')
  @NeedsIfMatch()
  @ApiOkResponse({ type: ApplicationView })
  saveApplication(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: SaveApplication,
  ): Promise<ApplicationView> {
    return this.drafts.saveDraft(context, id, seen, draftChange(body));
  }

  @Post(':id/submit')
  @RequirePermission('applications.submit')
  @NeedsIfMatch()
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: ApplicationView })
  submitApplication(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
  ): Promise<ApplicationView> {
    return this.applications.submit(context, id, seen);
  }

  @Post(':id/withdraw')
  @RequirePermission('applications.withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: ApplicationView })
  withdrawApplication(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: WithdrawApplication,
  ): Promise<ApplicationView> {
    return this.applications.withdraw(context, id, body.reason);
  }

  @Post(':id/decide')
  @RequirePermission('applications.decide')
  @HttpCode(200)
  @ApiOkResponse({ type: ApplicationView })
  decideApplication(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: DecideApplication,
  ): Promise<ApplicationView> {
    return this.applications.decide(context, id, body.outcome, body.reason);
  }
}
