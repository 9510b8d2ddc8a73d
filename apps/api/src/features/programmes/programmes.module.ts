import { Module } from '@nestjs/common';
import { ProgrammeListController } from './programme-list.js';
import { ProgrammesController } from './programmes.controller.js';
import { ProgrammesQueries } from './programmes.queries.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { ProgrammesService } from './programmes.service.js';

@Module({
  controllers: [ProgrammeListController, ProgrammesController],
  providers: [ProgrammesService, ProgrammesQueries, ProgrammesRepository],
})
export class ProgrammesModule {}
