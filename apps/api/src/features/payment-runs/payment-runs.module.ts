import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { BankAccountsModule } from '../bank-accounts/bank-accounts.module.js';
import { MatchFundingModule } from '../match-funding/match-funding.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { BacsTodayRepository } from './bacs-today.repository.js';
import { PaymentRunFilesService } from './payment-run-files.service.js';
import { PaymentRunListController } from './payment-run-list.js';
import { PaymentRunReleaseUseCase } from './payment-run-release.use-case.js';
import { PaymentRunsController } from './payment-runs.controller.js';
import { PaymentRunsQueries } from './payment-runs.queries.js';
import { PaymentRunsRepository } from './payment-runs.repository.js';
import { PaymentRunsUseCase } from './payment-runs.use-case.js';
import { PaymentSendingController } from './payment-sending.controller.js';
import { PaymentSendingQueries } from './payment-sending.queries.js';
import { PaymentSendingUseCase } from './payment-sending.use-case.js';
import { RunDestinationsRepository } from './run-destinations.repository.js';
import { RunPaymentsQueries } from './run-payments.queries.js';
import { PAYMENT_RUN_WORK_ITEMS } from './payment-runs.work-items.js';

@Module({
  imports: [
    AwardsModule,
    BankAccountsModule,
    PaymentsModule,
    MatchFundingModule,
    ReferenceDataModule,
  ],
  controllers: [PaymentRunListController, PaymentRunsController, PaymentSendingController],
  providers: [
    PaymentRunsUseCase,
    PaymentRunReleaseUseCase,
    PaymentRunFilesService,
    PaymentSendingUseCase,
    PaymentRunsQueries,
    RunPaymentsQueries,
    PaymentSendingQueries,
    PaymentRunsRepository,
    RunDestinationsRepository,
    BacsTodayRepository,
  ],
})
export class PaymentRunsModule {
  static readonly workItems = PAYMENT_RUN_WORK_ITEMS;
}
