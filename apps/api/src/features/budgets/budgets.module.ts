import { Module } from '@nestjs/common';
import { FundsModule } from '../funds/funds.module.js';
import { BudgetReportsController } from './budget-reports.controller.js';
import { BudgetReportsQueries } from './budget-reports.queries.js';
import { BudgetYearsController } from './budget-years.controller.js';
import { BudgetYearsService } from './budget-years.service.js';
import { BudgetsController } from './budgets.controller.js';
import { BudgetsQueries } from './budgets.queries.js';
import { BudgetsRepository } from './budgets.repository.js';
import { BudgetsService } from './budgets.service.js';

import { LedgerVerificationController } from './ledger-verification.controller.js';
import { LedgerVerificationQueries } from './ledger-verification.queries.js';

@Module({
  imports: [FundsModule],
  controllers: [
    BudgetsController,
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
  ],
  exports: [BudgetsRepository],
})
export class BudgetsModule {}
