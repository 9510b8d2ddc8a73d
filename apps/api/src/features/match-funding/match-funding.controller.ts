import { readFinancialYear } from '@almoner/domain/calendar';
import { Body, Controller, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute, ExportRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import { FundMatchFundingService } from './fund-match-funding.service.js';
import { STATEMENT_COLUMNS } from './match-funding.csv.js';
import {
  FunderStatement,
  FunderStatementQuery,
  FundMatchFundingView,
  PaymentFunders,
  SetFunders,
  UpdateFundMatchFunding,
} from './match-funding.dto.js';
import { MatchFundingQueries } from './match-funding.queries.js';

@ApiTags('match-funding')
@Controller()
export class MatchFundingController {
  constructor(
    @Inject(FundMatchFundingService) private readonly funds: FundMatchFundingService,
    @Inject(MatchFundingQueries) private readonly queries: MatchFundingQueries,
  ) {}

  @ReadRoute('funds/:id/match-funding', FundMatchFundingView)
  @RequirePermission('match-funding.read')
  getFundMatchFunding(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<FundMatchFundingView> {
    return this.queries.ofFund(context, id);
  }

  @UpdateRoute('funds/:id/match-funding', FundMatchFundingView)
  @RequirePermission('match-funding.edit')
  updateFundMatchFunding(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateFundMatchFunding,
  ): Promise<FundMatchFundingView> {
    return this.funds.update(context, id, seen, body);
  }

  @CommandRoute('funds/:id/funders', FundMatchFundingView)
  @RequirePermission('match-funding.edit')
  setFunders(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: SetFunders,
  ): Promise<FundMatchFundingView> {
    const funders = body.funders.map((funder) => ({
      ...funder,
      organisationId: funder.organisationId ?? null,
    }));
    return this.funds.setFunders(context, id, readFinancialYear(body.fromFinancialYear), funders);
  }

  @ReadRoute('funds/:id/funder-statement', FunderStatement)
  @RequirePermission('budgets.read')
  getFunderStatement(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() _query: FunderStatementQuery,
  ): Promise<FunderStatement> {
    return this.queries.statement(context, id);
  }

  @ExportRoute('funds/:id/funder-statement/export.csv')
  @RequirePermission('budgets.read')
  exportFunderStatement(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: FunderStatementQuery,
  ): Promise<StreamableFile> {
    return csvFile('funder-statement', STATEMENT_COLUMNS, query, () =>
      this.queries.statement(context, id),
    );
  }

  @ReadRoute('payments/:id/funders', PaymentFunders)
  @RequirePermission('budgets.read')
  getPaymentFunders(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<PaymentFunders> {
    return this.queries.ofPayment(context, id);
  }
}
