import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { BudgetsModule } from '../budgets/budgets.module.js';
import { MatchFundingModule } from '../match-funding/match-funding.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { RecoveriesController } from './recoveries.controller.js';
import { RecoveriesQueries } from './recoveries.queries.js';
import { RecoveriesRepository } from './recoveries.repository.js';
import { RecoveriesService } from './recoveries.service.js';
import { RecoveryListController } from './recovery-list.js';
import { RecoveryReceiptUseCase } from './recovery-receipt.use-case.js';
import { RECOVERY_WORK_ITEMS } from './recoveries.work-items.js';

@Module({
  imports: [AwardsModule, BudgetsModule, PaymentsModule, MatchFundingModule],
  controllers: [RecoveryListController, RecoveriesController],
  providers: [RecoveriesService, RecoveryReceiptUseCase, RecoveriesQueries, RecoveriesRepository],
})
export class RecoveriesModule {
  static readonly workItems = RECOVERY_WORK_ITEMS;
}
