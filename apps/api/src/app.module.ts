import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type pg from 'pg';
import { ENTITIES } from './entities.js';
import { FEATURES } from './features.js';
import { HomeModule } from './features/home/home.module.js';
import { IdentityModule } from './features/identity/identity.module.js';
import { AuthModule } from './platform/auth/auth.module.js';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { loggerOptions, type LogDestination } from './platform/http/logging.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { ListsModule } from './platform/lists/list-controller.js';
import { IllustrativeFigures } from './platform/http/illustrative.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import type { ServerLimits } from './platform/http/limits.js';
import { SecurityEvents } from './platform/security-log/recorded-as.js';
import { SecurityLogModule } from './platform/security-log/security-log.module.js';
import { createValidationPipe } from './platform/http/validation.pipe.js';

export interface ApplicationOptions {
  /** False builds the application without a database, to write the OpenAPI document. */
  readonly connect?: boolean;
  /** Where the log goes instead of standard output. */
  readonly logTo?: LogDestination;
  /** The clock to use instead of the database's. */
  readonly clock?: Clock;
  /** Other limits of time and number than the ordinary ones. */
  readonly limits?: Partial<ServerLimits>;
  /** The connections to the database instead of the ordinary ones. */
  readonly client?: typeof pg.Client;
}

/** Puts the platform and the features together. */
@Module({})
export class AppModule {
  static with(config: Config, options: ApplicationOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        LoggerModule.forRoot(loggerOptions(config, options.logTo)),
        DatabaseModule.with({ entities: ENTITIES, ...options }),
        SecurityLogModule.with(options.logTo),
        AuthModule.with(IdentityModule),
        JobsModule,
        ListsModule,
        HealthModule,
        ...FEATURES,
        HomeModule.collecting(FEATURES),
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: IllustrativeFigures },
        { provide: APP_INTERCEPTOR, useClass: SecurityEvents },
        { provide: APP_PIPE, useFactory: createValidationPipe },
      ],
    };
  }
}
