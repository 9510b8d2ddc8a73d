import { Module } from '@nestjs/common';
import { FundsModule } from '../funds/funds.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { DelegationListController } from './delegation-list.js';
import { DelegationsController } from './delegations.controller.js';
import { DelegationsQueries } from './delegations.queries.js';
import { DelegationsRepository } from './delegations.repository.js';
import { DelegationsService } from './delegations.service.js';
import { DELEGATION_WORK_ITEMS } from './delegations.work-items.js';

@Module({
  imports: [FundsModule, ReferenceDataModule],
  controllers: [DelegationListController, DelegationsController],
  providers: [DelegationsService, DelegationsQueries, DelegationsRepository],
})
export class DelegationsModule {
  static readonly workItems = DELEGATION_WORK_ITEMS;
}
