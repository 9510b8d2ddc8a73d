import { Module } from '@nestjs/common';
import { FundListController } from './fund-list.js';
import { FundsController } from './funds.controller.js';
import { FundsQueries } from './funds.queries.js';
import { FundsRepository } from './funds.repository.js';
import { FundsService } from './funds.service.js';

@Module({
  controllers: [FundListController, FundsController],
  providers: [FundsService, FundsQueries, FundsRepository],
  exports: [FundsRepository],
})
export class FundsModule {}
