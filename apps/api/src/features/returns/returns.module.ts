import { Module } from '@nestjs/common';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { ReturnListController } from './return-list.js';
import { ReturnsController } from './returns.controller.js';
import { ReturnsQueries } from './returns.queries.js';
import { ReturnsRepository } from './returns.repository.js';
import { ReturnsService } from './returns.service.js';
import { ScheduleReturnService } from './schedule-return.service.js';
import { RETURN_WORK_ITEMS } from './returns.work-items.js';

@Module({
  imports: [OutcomesModule],
  controllers: [ReturnListController, ReturnsController],
  providers: [ReturnsService, ScheduleReturnService, ReturnsQueries, ReturnsRepository],
})
export class ReturnsModule {
  static readonly workItems = RETURN_WORK_ITEMS;
}
