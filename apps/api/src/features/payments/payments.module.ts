import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { BudgetsModule } from '../budgets/budgets.module.js';
import { PaymentPlanningService } from './payment-planning.service.js';
import { PaymentReconciliationRepository } from './payment-reconciliation.repository.js';
import { PaymentsController } from './payments.controller.js';
import { PaymentsQueries } from './payments.queries.js';
import { PaymentsRepository } from './payments.repository.js';
import { PaymentsService } from './payments.service.js';
import { PlannedYearsRepository } from './planned-years.repository.js';

@Module({
  imports: [AwardsModule, BudgetsModule],
  controllers: [PaymentsController],
  providers: [
    PaymentsService,
    PaymentPlanningService,
    PaymentsQueries,
    PaymentsRepository,
    PaymentReconciliationRepository,
    PlannedYearsRepository,
  ],
  exports: [PaymentsRepository, PaymentReconciliationRepository],
})
export class PaymentsModule {}
