import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { FundsModule } from '../funds/funds.module.js';
import { FundMatchRepository } from './fund-match.repository.js';
import { FundMatchService } from './fund-match.service.js';
import { MatchFundingController } from './match-funding.controller.js';
import { MatchFundingQueries } from './match-funding.queries.js';
import { MatchRecordsRepository } from './match-records.repository.js';
import { MatchRecordsService } from './match-records.service.js';
import { MatchTermsModule } from './match-terms.module.js';
import { MATCH_WORK_ITEMS } from './match-funding.work-items.js';

@Module({
  imports: [AwardsModule, FundsModule, MatchTermsModule],
  controllers: [MatchFundingController],
  providers: [
    FundMatchService,
    FundMatchRepository,
    MatchRecordsService,
    MatchRecordsRepository,
    MatchFundingQueries,
  ],
})
export class MatchFundingModule {
  static readonly workItems = MATCH_WORK_ITEMS;
}
