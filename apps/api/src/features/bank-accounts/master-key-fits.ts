import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { ConfigurationError } from '../../platform/config/configuration-error.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { systemContext } from '../../platform/jobs/system-context.js';

/** Refuses to start in production with master keys that open none of the bank details that are stored. */
@Injectable()
export class MasterKeyFits implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    const { environment, masterKeys } = this.config;
    if (environment !== 'production') return;
    const ids = [masterKeys.current, ...masterKeys.earlier].map(({ id }) => id);
    const [found] = await this.unitOfWork.read(systemContext('start'), (tx) =>
      tx.query<{ fits: boolean | null }>(
        'SELECT bool_or(key_id = ANY ($1)) AS fits FROM bank_account_secrets',
        [ids],
      ),
    );
    // null where nothing is stored yet
    if (found?.fits === false)
      throw new ConfigurationError([
        'ALMONER_MASTER_KEY opens none of the bank details in this database: set the key that they were sealed under.',
      ]);
  }
}
