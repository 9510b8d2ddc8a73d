import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { BankAccountsModule } from '../bank-accounts/bank-accounts.module.js';
import { BudgetsModule } from '../budgets/budgets.module.js';
import { ConditionsModule } from '../conditions/conditions.module.js';
import { FundsModule } from '../funds/funds.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { SeparationModule } from '../separation/separation.module.js';
import { CancelledInstalmentsModule } from './cancelled-instalments.module.js';
import { PaymentApprovalLevelsRepository } from './payment-approval-levels.repository.js';
import { PaymentApprovalService } from './payment-approval.service.js';
import { PaymentApprovalsRepository } from './payment-approvals.repository.js';
import { PaymentBasisQueries } from './payment-basis.queries.js';
import { PaymentLevelChangesRepository } from './payment-level-changes.repository.js';
import {
  PaymentLevelChangesController,
  PaymentLevelsController,
} from './payment-levels.controller.js';
import { PaymentLevelsQueries } from './payment-levels.queries.js';
import { PaymentLevelsService } from './payment-levels.service.js';
import { PaymentListController } from './payment-list.js';
import { PaymentPlanningService } from './payment-planning.service.js';
import { PaymentReconciliationService } from './payment-reconciliation.service.js';
import { PaymentRequestService } from './payment-request.service.js';
import { PaymentScheduleController } from './payment-schedule.controller.js';
import { PaymentScheduleQueries } from './payment-schedule.queries.js';
import { PaymentScheduleService } from './payment-schedule.service.js';
import { ScheduledInstalmentsService } from './scheduled-instalments.service.js';
import { PaymentRecoveryUseCase } from './payment-recovery.use-case.js';
import { PaymentStepsService } from './payment-steps.service.js';
import { PaymentsController } from './payments.controller.js';
import { PaymentsQueries } from './payments.queries.js';
import { PaymentsRepository } from './payments.repository.js';
import { PaymentsService } from './payments.service.js';
import { PAYMENT_WORK_ITEMS } from './payments.work-items.js';

@Module({
  imports: [
    FundsModule,
    AwardsModule,
    BankAccountsModule,
    BudgetsModule,
    ConditionsModule,
    LettersModule,
    ReferenceDataModule,
    SeparationModule,
    CancelledInstalmentsModule,
  ],
  controllers: [
    PaymentListController,
    PaymentsController,
    PaymentScheduleController,
    PaymentLevelsController,
    PaymentLevelChangesController,
  ],
  providers: [
    PaymentsService,
    PaymentRequestService,
    PaymentPlanningService,
    PaymentScheduleService,
    PaymentScheduleQueries,
    ScheduledInstalmentsService,
    PaymentApprovalService,
    PaymentLevelsService,
    PaymentLevelsQueries,
    PaymentLevelChangesRepository,
    PaymentStepsService,
    PaymentApprovalsRepository,
    PaymentApprovalLevelsRepository,
    PaymentsQueries,
    PaymentBasisQueries,
    PaymentsRepository,
    PaymentReconciliationService,
    PaymentRecoveryUseCase,
  ],
  exports: [
    PaymentBasisQueries,
    PaymentRequestService,
    PaymentsQueries,
    PaymentsRepository,
    PaymentStepsService,
    PaymentReconciliationService,
    PaymentRecoveryUseCase,
  ],
})
export class PaymentsModule {
  static readonly workItems = PAYMENT_WORK_ITEMS;
}
