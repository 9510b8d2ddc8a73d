import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { BankAccountsModule } from '../bank-accounts/bank-accounts.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { BudgetsModule } from '../budgets/budgets.module.js';
import { FundsModule } from '../funds/funds.module.js';
import { MatchFundingModule } from '../match-funding/match-funding.module.js';
import { SeparationModule } from '../separation/separation.module.js';
import { ActivatedAwardsService } from './activated-awards.service.js';
import { AwardBatchesController } from './award-batches.controller.js';
import { AwardBatchesQueries } from './award-batches.queries.js';
import { AwardBatchesRepository } from './award-batches.repository.js';
import { AwardDraftingService } from './award-drafting.service.js';
import { AwardEffectsQueries } from './award-effects.queries.js';
import { AwardEndingsController } from './award-endings.controller.js';
import { AwardEndingsRepository } from './award-endings.repository.js';
import { AwardEndingsService } from './award-endings.service.js';
import { AwardJournalsService } from './award-journals.service.js';
import { AwardListController } from './award-list.js';
import { AwardMatchFundingController } from './award-match-funding.controller.js';
import { AwardMatchFundingUseCase } from './award-match-funding.use-case.js';
import { AwardOriginsRepository } from './award-origins.repository.js';
import { AwardVersionsController } from './award-versions.controller.js';
import { AwardVersionsQueries } from './award-versions.queries.js';
import { AwardVersionsRepository } from './award-versions.repository.js';
import { AwardWaitingController } from './award-waiting.controller.js';
import { AwardWaitingQueries } from './award-waiting.queries.js';
import { AwardYearListController } from './award-year-list.js';
import { AwardYearsRepository } from './award-years.repository.js';
import { AwardsController } from './awards.controller.js';
import { AwardsQueries } from './awards.queries.js';
import { AwardsRepository } from './awards.repository.js';
import { AwardsService } from './awards.service.js';
import { EndedAwardsService } from './ended-awards.service.js';
import { YearConfirmationController } from './year-confirmation.controller.js';
import { YearConfirmationQueries } from './year-confirmation.queries.js';
import { YearConfirmationService } from './year-confirmation.service.js';
import { AWARD_WORK_ITEMS } from './awards.work-items.js';

@Module({
  imports: [
    ApplicationsModule,
    AreasModule,
    BankAccountsModule,
    FundsModule,
    BudgetsModule,
    SeparationModule,
    MatchFundingModule,
  ],
  controllers: [
    AwardBatchesController,
    AwardListController,
    AwardYearListController,
    AwardsController,
    AwardVersionsController,
    AwardWaitingController,
    AwardEndingsController,
    AwardMatchFundingController,
    YearConfirmationController,
  ],
  providers: [
    AwardMatchFundingUseCase,
    AwardsService,
    AwardBatchesQueries,
    AwardBatchesRepository,
    AwardDraftingService,
    AwardsQueries,
    AwardsRepository,
    AwardJournalsService,
    AwardOriginsRepository,
    AwardVersionsRepository,
    AwardVersionsQueries,
    AwardWaitingQueries,
    AwardEndingsService,
    AwardEndingsRepository,
    AwardEffectsQueries,
    YearConfirmationService,
    YearConfirmationQueries,
    EndedAwardsService,
    ActivatedAwardsService,
    AwardYearsRepository,
  ],
  exports: [
    ActivatedAwardsService,
    AwardBatchesRepository,
    AwardsRepository,
    AwardVersionsRepository,
    EndedAwardsService,
    AwardsQueries,
    AwardJournalsService,
    AwardYearsRepository,
  ],
})
export class AwardsModule {
  static readonly workItems = AWARD_WORK_ITEMS;
}
