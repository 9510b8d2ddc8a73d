import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { MatchFundingModule } from '../match-funding/match-funding.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { TransferNoteListController } from './transfer-list.js';
import { TransferReleaseUseCase } from './transfer-release.use-case.js';
import { TransfersController } from './transfers.controller.js';
import { TransfersQueries } from './transfers.queries.js';
import { TransfersRepository } from './transfers.repository.js';
import { TRANSFER_WORK_ITEMS } from './transfers.work-items.js';

@Module({
  imports: [AwardsModule, PaymentsModule, MatchFundingModule, ReferenceDataModule],
  controllers: [TransferNoteListController, TransfersController],
  providers: [TransferReleaseUseCase, TransfersQueries, TransfersRepository],
})
export class TransfersModule {
  static readonly workItems = TRANSFER_WORK_ITEMS;
}
