import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { BudgetsModule } from '../budgets/budgets.module.js';
import { FundsModule } from '../funds/funds.module.js';
import { SeparationModule } from '../separation/separation.module.js';
import { CancelledPlansRepository } from '../payments/cancelled-plans.repository.js';
import { AwardDraftingService } from './award-drafting.service.js';
import { AwardJournalsRepository } from './award-journals.repository.js';
import { AwardOriginsRepository } from './award-origins.repository.js';
import { AwardVersionsController } from './award-versions.controller.js';
import { AwardVersionsQueries } from './award-versions.queries.js';
import { AwardVersionsRepository } from './award-versions.repository.js';
import { AwardsController } from './awards.controller.js';
import { AwardsQueries } from './awards.queries.js';
import { AwardsRepository } from './awards.repository.js';
import { AwardsService } from './awards.service.js';

@Module({
  imports: [ApplicationsModule, AreasModule, FundsModule, BudgetsModule, SeparationModule],
  controllers: [AwardsController, AwardVersionsController],
  providers: [
    AwardsService,
    AwardDraftingService,
    AwardsQueries,
    AwardsRepository,
    AwardJournalsRepository,
    AwardOriginsRepository,
    AwardVersionsRepository,
    AwardVersionsQueries,
    // provided here, since the module of payments imports this one
    CancelledPlansRepository,
  ],
  exports: [
    AwardsRepository,
    AwardVersionsRepository,
    AwardsQueries,
    AwardJournalsRepository,
    CancelledPlansRepository,
  ],
})
export class AwardsModule {}
