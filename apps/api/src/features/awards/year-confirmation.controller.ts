import { readFinancialYear } from '@almoner/domain/calendar';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute, ReadRoute } from '../../platform/http/routes.js';
import { ConfirmYears, YearConfirmation, YearConfirmationQuery } from './year-confirmation.dto.js';
import { YearConfirmationQueries } from './year-confirmation.queries.js';
import { YearConfirmationService } from './year-confirmation.service.js';

@ApiTags('awards')
@Controller('funds')
export class YearConfirmationController {
  constructor(
    @Inject(YearConfirmationService) private readonly confirmation: YearConfirmationService,
    @Inject(YearConfirmationQueries) private readonly queries: YearConfirmationQueries,
  ) {}

  @ReadRoute(':id/year-confirmation', YearConfirmation)
  @RequirePermission('awards.confirm-year')
  getYearConfirmation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() { financialYear }: YearConfirmationQuery,
  ): Promise<YearConfirmation> {
    const year = financialYear === undefined ? null : readFinancialYear(financialYear);
    return this.queries.get(context, id, year);
  }

  @CommandRoute(':id/confirm-years', YearConfirmation)
  @RequirePermission('awards.confirm-year')
  @Idempotent()
  confirmYears(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { financialYear, awardIds }: ConfirmYears,
  ): Promise<YearConfirmation> {
    return this.confirmation.confirm(context, id, readFinancialYear(financialYear), awardIds);
  }
}
