import { Module } from '@nestjs/common';
import { FundsModule } from '../funds/funds.module.js';
import { BudgetReportsController } from './budget-reports.controller.js';
import { BudgetReportsQueries } from './budget-reports.queries.js';
import { BudgetChangeListController } from './budget-change-list.js';
import { BudgetLineListController } from './budget-line-list.js';
import { BudgetChangesController } from './budget-changes.controller.js';
import { BudgetChangesQueries } from './budget-changes.queries.js';
import { BudgetChangesRepository } from './budget-changes.repository.js';
import { BudgetChangesService } from './budget-changes.service.js';
import { BudgetYearsController } from './budget-years.controller.js';
import { BudgetYearsService } from './budget-years.service.js';
import { BudgetsController } from './budgets.controller.js';
import { BudgetsQueries } from './budgets.queries.js';
import { BudgetsRepository } from './budgets.repository.js';
import { BudgetsService } from './budgets.service.js';
import { BUDGET_WORK_ITEMS } from './budgets.work-items.js';
import { LedgerVerificationController } from './ledger-verification.controller.js';
import { LedgerVerificationQueries } from './ledger-verification.queries.js';

@Module({
  imports: [FundsModule],
  controllers: [
    BudgetsController,
    BudgetChangeListController,
    BudgetLineListController,
    BudgetChangesController,
    BudgetYearsController,
    BudgetReportsController,
    LedgerVerificationController,
  ],
  providers: [
    BudgetsService,
    BudgetYearsService,
    BudgetsQueries,
    BudgetReportsQueries,
    LedgerVerificationQueries,
    BudgetsRepository,
    BudgetChangesService,
    BudgetChangesQueries,
    BudgetChangesRepository,
  ],
  exports: [BudgetsRepository],
})
export class BudgetsModule {
  static readonly workItems = BUDGET_WORK_ITEMS;
}
