import { Module } from '@nestjs/common';
import { OfficeQueries } from './office.queries.js';
import { PeopleController } from './people.controller.js';

@Module({ controllers: [PeopleController], providers: [OfficeQueries] })
export class PeopleModule {}
