import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type pg from 'pg';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { CLOCK_OF_DATABASE, clockOfDatabase, type ClockRow } from '../clock/clock-of-database.js';
import { Clock } from '../clock/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { dataSourceOptions, PATIENCE } from './data-source.js';
import type { LoginName } from './logins.js';
import { Pools } from './pools.js';
import { requireServiceUsers } from './service-users.js';
import { UnitOfWork } from './unit-of-work.js';

interface DatabaseOptions {
  readonly entities: EntityTarget<ObjectLiteral>[];
  /** False builds the application without a database, to write the OpenAPI document. */
  readonly connect?: boolean;
  /** The clock to use instead of the database's. */
  readonly clock?: Clock;
  readonly client?: typeof pg.Client;
}

/**
 * The data sources, one for each database user of the service, and the unit of work, which is the only way to use them
 * (docs/adr/0016, 0027). All data sources have a name, so that nobody can inject TypeORM's default DataSource, EntityManager
 * or a repository by mistake: those are not registered.
 */
@Global()
@Module({})
export class DatabaseModule {
  static with({ entities, connect = true, clock, client }: DatabaseOptions): DynamicModule {
    const source = (name: LoginName, urlOf: (config: Config) => string) =>
      TypeOrmModule.forRootAsync({
        name,
        inject: [CONFIG],
        useFactory: (config: Config) => ({
          ...dataSourceOptions({
            name,
            url: urlOf(config),
            poolSize: config.poolSize,
            entities,
            client,
            patience: PATIENCE,
          }),
          manualInitialization: !connect,
          // fails at once where the database cannot be reached
          toRetry: () => false,
        }),
      });
    return {
      module: DatabaseModule,
      imports: [
        source('staff', (config) => config.staffDatabaseUrl),
        source('organisation', (config) => config.organisationDatabaseUrl),
        source('service', (config) => config.serviceDatabaseUrl),
      ],
      providers: [
        Pools,
        {
          provide: Clock,
          inject: [CONFIG, Pools],
          useFactory: async (config: Config, pools: Pools) => {
            if (!connect) return new Clock();
            await requireServiceUsers(pools);
            const rows: ClockRow[] = await pools.of('staff').query(CLOCK_OF_DATABASE);
            return clock ?? clockOfDatabase(rows[0], config);
          },
        },
        UnitOfWork,
      ],
      exports: [Pools, Clock, UnitOfWork],
    };
  }
}
