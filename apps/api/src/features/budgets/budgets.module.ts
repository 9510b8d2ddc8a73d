import { Module } from '@nestjs/common';
import { FundsModule } from '../funds/funds.module.js';
import { BudgetsController } from './budgets.controller.js';
import { BudgetsQueries } from './budgets.queries.js';
import { BudgetsRepository } from './budgets.repository.js';
import { BudgetsService } from './budgets.service.js';

@Module({
  imports: [FundsModule],
  controllers: [BudgetsController],
  providers: [BudgetsService, BudgetsQueries, BudgetsRepository],
  exports: [BudgetsRepository],
})
export class BudgetsModule {}
