import { Module } from '@nestjs/common';
import { ReferenceDataController } from './reference-data.controller.js';
import { ReferenceDataQueries } from './reference-data.queries.js';
import { ReferenceDataRepository } from './reference-data.repository.js';
import { ReferenceDataService } from './reference-data.service.js';
import { ReferenceValueListController } from './reference-value-list.js';

@Module({
  controllers: [ReferenceValueListController, ReferenceDataController],
  providers: [ReferenceDataService, ReferenceDataQueries, ReferenceDataRepository],
  exports: [ReferenceDataRepository],
})
export class ReferenceDataModule {}
