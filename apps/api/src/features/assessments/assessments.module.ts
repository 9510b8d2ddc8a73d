import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { CallsModule } from '../calls/calls.module.js';
import { AssessmentListController } from './assessment-list.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { AssessmentsService } from './assessments.service.js';
import { AssessorsService } from './assessors.service.js';
import { ASSESSMENT_WORK_ITEMS } from './assessments.work-items.js';

@Module({
  imports: [ApplicationsModule, CallsModule],
  controllers: [AssessmentListController, AssessmentsController],
  providers: [AssessorsService, AssessmentsService, AssessmentsQueries, AssessmentsRepository],
})
export class AssessmentsModule {
  static readonly workItems = ASSESSMENT_WORK_ITEMS;
}
