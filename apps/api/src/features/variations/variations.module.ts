import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { AssurancesModule } from '../assurances/assurances.module.js';
import { AwardsModule } from '../awards/awards.module.js';
import { BudgetsModule } from '../budgets/budgets.module.js';
import { FundsModule } from '../funds/funds.module.js';
import { MatchFundingModule } from '../match-funding/match-funding.module.js';
import { SeparationModule } from '../separation/separation.module.js';
import { VariationApplicationService } from './variation-application.service.js';
import { VariationBasisQueries } from './variation-basis.queries.js';
import { VariationContextsRepository } from './variation-contexts.repository.js';
import { VariationListController } from './variation-list.js';
import { VariationProposalsService } from './variation-proposals.service.js';
import { VariationStepsController } from './variation-steps.controller.js';
import { VariationsController } from './variations.controller.js';
import { VariationsQueries } from './variations.queries.js';
import { VariationsRepository } from './variations.repository.js';
import { VariationsService } from './variations.service.js';
import { VariedAwardsRepository } from './varied-awards.repository.js';
import { VariedAwardsService } from './varied-awards.service.js';
import { VARIATION_WORK_ITEMS } from './variations.work-items.js';

@Module({
  imports: [
    AwardsModule,
    AssurancesModule,
    AreasModule,
    FundsModule,
    BudgetsModule,
    SeparationModule,
    MatchFundingModule,
  ],
  controllers: [VariationListController, VariationsController, VariationStepsController],
  providers: [
    VariationsService,
    VariationProposalsService,
    VariationApplicationService,
    VariationsQueries,
    VariationBasisQueries,
    VariationsRepository,
    VariationContextsRepository,
    VariedAwardsRepository,
    VariedAwardsService,
  ],
})
export class VariationsModule {
  static readonly workItems = VARIATION_WORK_ITEMS;
}
