import { Module } from '@nestjs/common';
import { FundsModule } from '../funds/funds.module.js';
import { FundMatchRepository } from './fund-match.repository.js';
import { FundMatchService } from './fund-match.service.js';
import { FunderSplitsRepository } from './funder-splits.repository.js';
import { MatchFundingController } from './match-funding.controller.js';
import { MatchFundingQueries } from './match-funding.queries.js';
import { MATCH_WORK_ITEMS } from './match-funding.work-items.js';
import { MatchRecordsRepository } from './match-records.repository.js';
import { MatchTermsRepository } from './match-terms.repository.js';

@Module({
  imports: [FundsModule],
  controllers: [MatchFundingController],
  providers: [
    FundMatchService,
    FundMatchRepository,
    FunderSplitsRepository,
    MatchFundingQueries,
    MatchRecordsRepository,
    MatchTermsRepository,
  ],
  exports: [
    FunderSplitsRepository,
    MatchFundingQueries,
    MatchRecordsRepository,
    MatchTermsRepository,
  ],
})
export class MatchFundingModule {
  static readonly workItems = MATCH_WORK_ITEMS;
}
