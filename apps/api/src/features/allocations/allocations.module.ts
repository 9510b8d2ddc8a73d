import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { BudgetsModule } from '../budgets/budgets.module.js';
import { FundsModule } from '../funds/funds.module.js';
import { AllocationCommitService } from './allocation-commit.service.js';
import { AllocationLinesRepository } from './allocation-lines.repository.js';
import { AllocationListController } from './allocation-list.js';
import { AllocationsController } from './allocations.controller.js';
import { AllocationsQueries } from './allocations.queries.js';
import { AllocationsRepository } from './allocations.repository.js';
import { AllocationsService } from './allocations.service.js';
import { ShareFilesController } from './share-files.controller.js';
import { ShareFilesService } from './share-files.service.js';
import { ALLOCATION_WORK_ITEMS } from './allocations.work-items.js';

@Module({
  imports: [AwardsModule, BudgetsModule, FundsModule],
  controllers: [AllocationListController, AllocationsController, ShareFilesController],
  providers: [
    AllocationsService,
    AllocationCommitService,
    ShareFilesService,
    AllocationsQueries,
    AllocationsRepository,
    AllocationLinesRepository,
  ],
})
export class AllocationsModule {
  static readonly workItems = ALLOCATION_WORK_ITEMS;
}
