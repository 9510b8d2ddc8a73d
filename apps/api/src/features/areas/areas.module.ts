import { Module } from '@nestjs/common';
import { AreasController } from './areas.controller.js';
import { AreasQueries } from './areas.queries.js';
import { AreasRepository } from './areas.repository.js';

@Module({
  controllers: [AreasController],
  providers: [AreasQueries, AreasRepository],
  exports: [AreasRepository],
})
export class AreasModule {}
