import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { OrganisationListController } from './organisation-list.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  imports: [AreasModule],
  controllers: [OrganisationListController, OrganisationsController],
  providers: [OrganisationsService, OrganisationsQueries, OrganisationsRepository],
})
export class OrganisationsModule {}
