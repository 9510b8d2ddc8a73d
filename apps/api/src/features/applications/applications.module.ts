import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CallsModule } from '../calls/calls.module.js';
import { FundsModule } from '../funds/funds.module.js';
import { ApplicationDraftsService } from './application-drafts.service.js';
import { ApplicationListController } from './application-list.js';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsQueries } from './applications.queries.js';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationsService } from './applications.service.js';
import { APPLICATION_WORK_ITEMS } from './applications.work-items.js';

@Module({
  imports: [FundsModule, CallsModule, AreasModule],
  controllers: [ApplicationListController, ApplicationsController],
  providers: [
    ApplicationDraftsService,
    ApplicationsService,
    ApplicationsQueries,
    ApplicationsRepository,
  ],
  exports: [ApplicationsRepository],
})
export class ApplicationsModule {
  static readonly workItems = APPLICATION_WORK_ITEMS;
}
