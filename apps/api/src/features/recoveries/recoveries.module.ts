import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { BudgetsModule } from '../budgets/budgets.module.js';
import { MatchFundingModule } from '../match-funding/match-funding.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { LossListController } from './loss-list.js';
import { LossesController } from './losses.controller.js';
import { RecoveriesController } from './recoveries.controller.js';
import { RecoveriesQueries } from './recoveries.queries.js';
import { RecoveriesRepository } from './recoveries.repository.js';
import { RecoveriesService } from './recoveries.service.js';
import { RecoveryListController } from './recovery-list.js';
import { RecoveryLossesService } from './recovery-losses.service.js';
import { RecoveryReceiptUseCase } from './recovery-receipt.use-case.js';
import { RECOVERY_WORK_ITEMS } from './recoveries.work-items.js';

@Module({
  imports: [AwardsModule, BudgetsModule, PaymentsModule, MatchFundingModule, ReferenceDataModule],
  controllers: [RecoveryListController, RecoveriesController, LossListController, LossesController],
  providers: [
    RecoveriesService,
    RecoveryReceiptUseCase,
    RecoveryLossesService,
    RecoveriesQueries,
    RecoveriesRepository,
  ],
})
export class RecoveriesModule {
  static readonly workItems = RECOVERY_WORK_ITEMS;
}
