import { Module } from '@nestjs/common';
import { FundsModule } from '../funds/funds.module.js';
import { DelegationListController } from './delegation-list.js';
import { DelegationsController } from './delegations.controller.js';
import { DelegationsQueries } from './delegations.queries.js';
import { DelegationsRepository } from './delegations.repository.js';
import { DelegationsService } from './delegations.service.js';

@Module({
  imports: [FundsModule],
  controllers: [DelegationListController, DelegationsController],
  providers: [DelegationsService, DelegationsQueries, DelegationsRepository],
})
export class DelegationsModule {}
