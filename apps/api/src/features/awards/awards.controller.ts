import { parseFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { AwardDraftingService, type AwardDraft } from './award-drafting.service.js';
import {
  AwardListQuery,
  AwardPage,
  AwardView,
  CloseAward,
  ConfirmAwardYear,
  DraftAward,
  type AwardItem,
} from './awards.dto.js';
import { AwardsQueries } from './awards.queries.js';
import { AwardsService } from './awards.service.js';

const COLUMNS: CsvColumn<AwardItem>[] = [
  { heading: 'Reference', value: (a) => a.reference },
  { heading: 'Fund', value: (a) => a.fundCode },
  { heading: 'Organisation', value: (a) => a.organisationName },
  { heading: 'Title', value: (a) => a.title },
  { heading: 'Up to (£)', value: (a) => csvPounds(a.amountPence) },
  { heading: 'Paid (£)', value: (a) => csvPounds(a.paidPence) },
  { heading: 'Status', value: (a) => a.statusWords },
  { heading: 'Starts', value: (a) => a.startsOn },
  { heading: 'Areas', value: (a) => a.areaCodes.join(' ') },
  { heading: 'Illustrative', value: (a) => (a.illustrative ? 'yes' : 'no') },
];

function yearOf(text: string): FinancialYear {
  return parseFinancialYear(text) as FinancialYear;
}

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
      financialYear: yearOf(year.financialYear),
      amountPence: pence(year.amountPence),
    })),
    purpose: body.purpose ?? '',
    conditionsNote: body.conditionsNote ?? '',
  };
}

@ApiTags('awards')
@Controller('awards')
export class AwardsController {
  constructor(
    @Inject(AwardsService) private readonly awards: AwardsService,
    @Inject(AwardDraftingService) private readonly drafting: AwardDraftingService,
    @Inject(AwardsQueries) private readonly queries: AwardsQueries,
  ) {}

  @Get()
  @RequirePermission('awards.read')
  @ApiOkResponse({ type: AwardPage })
  listAwards(
    @Context() context: RequestContext,
    @Query() query: AwardListQuery,
  ): Promise<AwardPage> {
    return this.queries.list(context, query);
  }

  @Get('export.csv')
  @RequirePermission('awards.read')
  @ApiProduces('text/csv')
  exportAwards(
    @Context() context: RequestContext,
    @Query() query: AwardListQuery,
  ): Promise<StreamableFile> {
    return csvFile('awards', COLUMNS, query, (page) => this.queries.list(context, page));
  }

  @Get(':id')
  @RequirePermission('awards.read')
  @ApiOkResponse({ type: AwardView })
  getAward(@Context() context: RequestContext, @IdParam() id: string): Promise<AwardView> {
    return this.queries.get(context, id);
  }

  @Post()
  @RequirePermission('awards.draft')
  @Idempotent()
  @ApiCreatedResponse({ type: AwardView })
  draftAward(@Context() context: RequestContext, @Body() body: DraftAward): Promise<AwardView> {
    return this.drafting.draft(context, draftOf(body));
  }

  @Post(':id/approve')
  @RequirePermission('awards.approve')
  @Idempotent()
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: AwardView })
  approveAward(@Context() context: RequestContext, @IdParam() id: string): Promise<AwardView> {
    return this.awards.approve(context, id);
  }

  @Post(':id/withdraw')
  @RequirePermission('awards.draft')
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: AwardView })
  withdrawAward(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CloseAward,
  ): Promise<AwardView> {
    return this.awards.withdraw(context, id, body.reason);
  }

  @Post(':id/offer')
  @RequirePermission('awards.offer')
  @Idempotent()
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: AwardView })
  offerAward(@Context() context: RequestContext, @IdParam() id: string): Promise<AwardView> {
    return this.awards.offer(context, id);
  }

  @Post(':id/accept')
  @RequirePermission('awards.accept')
  @Idempotent()
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: AwardView })
  acceptAward(@Context() context: RequestContext, @IdParam() id: string): Promise<AwardView> {
    return this.awards.accept(context, id);
  }

  @Post(':id/decline')
  @RequirePermission('awards.accept')
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: AwardView })
  declineAward(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CloseAward,
  ): Promise<AwardView> {
    return this.awards.decline(context, id, body.reason);
  }

  @Post(':id/confirm-year')
  @RequirePermission('awards.confirm-year')
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: AwardView })
  confirmAwardYear(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ConfirmAwardYear,
  ): Promise<AwardView> {
    return this.awards.confirmYear(context, id, yearOf(body.financialYear));
  }
}
