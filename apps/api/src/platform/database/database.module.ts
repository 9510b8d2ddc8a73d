import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Clock } from '../clock/clock.js';
import { createDataSource } from './data-source.js';
import { ORGANISATION_DATA_SOURCE, Pools, STAFF_DATA_SOURCE } from './pools.js';
import { UnitOfWork } from './unit-of-work.js';
import type { EntityTarget, ObjectLiteral } from 'typeorm';

interface DatabaseOptions {
  readonly entities: EntityTarget<ObjectLiteral>[];
  /** False builds the application without a database, to write the OpenAPI document. */
  readonly connect?: boolean;
  readonly clock?: Clock;
}

@Global()
@Module({})
export class DatabaseModule {
  static with({ entities, connect = true, clock }: DatabaseOptions): DynamicModule {
    const open = async (name: string, url: string, poolSize: number) => {
      const source = createDataSource({ name, url, poolSize, entities });
      return connect ? source.initialize() : source;
    };
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: STAFF_DATA_SOURCE,
          inject: [CONFIG],
          useFactory: (c: Config) => open('staff', c.staffDatabaseUrl, c.poolSize),
        },
        {
          provide: ORGANISATION_DATA_SOURCE,
          inject: [CONFIG],
          useFactory: (c: Config) => open('organisation', c.organisationDatabaseUrl, c.poolSize),
        },
        Pools,
        clock ? { provide: Clock, useValue: clock } : Clock,
        UnitOfWork,
      ],
      exports: [Pools, Clock, UnitOfWork],
    };
  }
}
