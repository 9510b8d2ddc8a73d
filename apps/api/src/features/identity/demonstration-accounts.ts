import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { ConfigurationError } from '../../platform/config/configuration-error.js';
import { PeopleQueries } from './people.queries.js';

/** Refuses to start in production on a database with accounts that anybody can use, unless that is allowed by name. */
@Injectable()
export class DemonstrationAccounts implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PeopleQueries) private readonly people: PeopleQueries,
  ) {}

  async onModuleInit(): Promise<void> {
    const { environment, demonstrationInProduction } = this.config;
    if (environment !== 'production' || demonstrationInProduction) return;
    if (await this.people.hasDemonstrationAccounts())
      throw new ConfigurationError([
        'The database has accounts of the demonstration, with which anybody can sign in: use another database, or set ALMONER_DEMO_IN_PRODUCTION=true.',
      ]);
  }
}
