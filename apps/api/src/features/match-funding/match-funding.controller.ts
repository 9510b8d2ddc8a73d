import { readFinancialYear } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, ExportRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import { FundMatchService } from './fund-match.service.js';
import { STATEMENT_COLUMNS } from './match-funding.csv.js';
import {
  AwardMatchView,
  DeclineMatch,
  FunderStatement,
  FunderStatementQuery,
  FundMatchView,
  PaymentFunders,
  RecordMatch,
  RecordProjectCost,
  SetFunders,
  UpdateFundMatch,
} from './match-funding.dto.js';
import { MatchFundingQueries } from './match-funding.queries.js';
import { MatchRecordsService } from './match-records.service.js';

@ApiTags('match-funding')
@Controller()
export class MatchFundingController {
  constructor(
    @Inject(FundMatchService) private readonly funds: FundMatchService,
    @Inject(MatchRecordsService) private readonly records: MatchRecordsService,
    @Inject(MatchFundingQueries) private readonly queries: MatchFundingQueries,
  ) {}

  @ReadRoute('funds/:id/match-funding', FundMatchView)
  @RequirePermission('match-funding.read')
  getFundMatch(@Context() context: RequestContext, @IdParam() id: string): Promise<FundMatchView> {
    return this.queries.ofFund(context, id);
  }

  @UpdateRoute('funds/:id/match-funding', FundMatchView)
  @RequirePermission('match-funding.edit')
  updateFundMatch(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateFundMatch,
  ): Promise<FundMatchView> {
    return this.funds.update(context, id, seen, body);
  }

  @CommandRoute('funds/:id/funders', FundMatchView)
  @RequirePermission('match-funding.edit')
  setFunders(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: SetFunders,
  ): Promise<FundMatchView> {
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
