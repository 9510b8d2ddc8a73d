import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { AssurancesController } from './assurances.controller.js';
import { AssurancesQueries } from './assurances.queries.js';
import { AssurancesRepository } from './assurances.repository.js';
import { AssurancesService } from './assurances.service.js';
import { ASSURANCE_WORK_ITEMS } from './assurances.work-items.js';
import { FairWorkExceptionListController } from './exception-list.js';
import { SubsidyListController } from './subsidy-list.js';

@Module({
  imports: [AwardsModule, ReferenceDataModule],
  controllers: [SubsidyListController, FairWorkExceptionListController, AssurancesController],
  providers: [AssurancesService, AssurancesQueries, AssurancesRepository],
  exports: [AssurancesRepository],
})
export class AssurancesModule {
  static readonly workItems = ASSURANCE_WORK_ITEMS;
}
