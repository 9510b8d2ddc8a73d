import { Module } from '@nestjs/common';
import { FundsModule } from '../funds/funds.module.js';
import { CallListController } from './call-list.js';
import { CallsController } from './calls.controller.js';
import { CallsQueries } from './calls.queries.js';
import { CallsRepository } from './calls.repository.js';
import { CallsService } from './calls.service.js';

@Module({
  imports: [FundsModule],
  controllers: [CallListController, CallsController],
  providers: [CallsService, CallsQueries, CallsRepository],
  exports: [CallsRepository],
})
export class CallsModule {}
