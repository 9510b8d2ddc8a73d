import { Module } from '@nestjs/common';
import { BudgetsModule } from '../budgets/budgets.module.js';
import { FundsModule } from '../funds/funds.module.js';
import { VirementListController } from './virement-list.js';
import { VirementsController } from './virements.controller.js';
import { VirementsQueries } from './virements.queries.js';
import { VirementsRepository } from './virements.repository.js';
import { VirementsService } from './virements.service.js';
import { VIREMENT_WORK_ITEMS } from './virements.work-items.js';

@Module({
  imports: [BudgetsModule, FundsModule],
  controllers: [VirementListController, VirementsController],
  providers: [VirementsService, VirementsQueries, VirementsRepository],
})
export class VirementsModule {
  static readonly workItems = VIREMENT_WORK_ITEMS;
}
