import { Module } from '@nestjs/common';
import { FundsModule } from '../funds/funds.module.js';
import { FundMatchFundingRepository } from './fund-match-funding.repository.js';
import { FundMatchFundingService } from './fund-match-funding.service.js';
import { FunderSplitsRepository } from './funder-splits.repository.js';
import { MatchFundingController } from './match-funding.controller.js';
import { MatchFundingQueries } from './match-funding.queries.js';
import { MATCH_FUNDING_WORK_ITEMS } from './match-funding.work-items.js';
import { MatchFundingRecordsRepository } from './match-funding-records.repository.js';
import { MatchFundingTermsRepository } from './match-funding-terms.repository.js';

@Module({
  imports: [FundsModule],
  controllers: [MatchFundingController],
  providers: [
    FundMatchFundingService,
    FundMatchFundingRepository,
    FunderSplitsRepository,
    MatchFundingQueries,
    MatchFundingRecordsRepository,
    MatchFundingTermsRepository,
  ],
  exports: [
    FunderSplitsRepository,
    MatchFundingQueries,
    MatchFundingRecordsRepository,
    MatchFundingTermsRepository,
  ],
})
export class MatchFundingModule {
  static readonly workItems = MATCH_FUNDING_WORK_ITEMS;
}
