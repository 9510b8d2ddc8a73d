import { Module } from '@nestjs/common';
import { NotAllowedTodayListController } from './not-allowed-today-list.js';
import { NotAllowedTodayController } from './not-allowed-today.controller.js';
import { NotAllowedTodayQueries } from './not-allowed-today.queries.js';

@Module({
  controllers: [NotAllowedTodayListController, NotAllowedTodayController],
  providers: [NotAllowedTodayQueries],
})
export class NotAllowedTodayModule {}
