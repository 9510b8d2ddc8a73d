import { Module } from '@nestjs/common';
import { PaymentsModule } from '../payments/payments.module.js';
import { ClaimListController } from './claim-list.js';
import { ClaimTakeUpUseCase } from './claim-take-up.use-case.js';
import { ClaimableAwardsController, ClaimsController } from './claims.controller.js';
import { ClaimsQueries } from './claims.queries.js';
import { ClaimsRepository } from './claims.repository.js';
import { ClaimsService } from './claims.service.js';
import { CLAIM_WORK_ITEMS } from './claims.work-items.js';

@Module({
  imports: [PaymentsModule],
  controllers: [ClaimListController, ClaimsController, ClaimableAwardsController],
  providers: [ClaimsService, ClaimTakeUpUseCase, ClaimsQueries, ClaimsRepository],
})
export class ClaimsModule {
  static readonly workItems = CLAIM_WORK_ITEMS;
}
