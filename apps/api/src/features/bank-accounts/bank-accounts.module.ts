import { Module } from '@nestjs/common';
import { Sealer } from '../../platform/sealing/sealer.js';
import { SeparationModule } from '../separation/separation.module.js';
import { BankAccountListController } from './bank-account-list.js';
import { BankAccountSecretsRepository } from './bank-account-secrets.repository.js';
import { BankAccountsController } from './bank-accounts.controller.js';
import { BankAccountsQueries } from './bank-accounts.queries.js';
import { BankAccountsRepository } from './bank-accounts.repository.js';
import { BankAccountsService } from './bank-accounts.service.js';
import { MasterKeyFits } from './master-key-fits.js';
import { BANK_ACCOUNT_WORK_ITEMS } from './bank-accounts.work-items.js';

@Module({
  imports: [SeparationModule],
  controllers: [BankAccountListController, BankAccountsController],
  providers: [
    Sealer,
    MasterKeyFits,
    BankAccountsService,
    BankAccountsQueries,
    BankAccountsRepository,
    BankAccountSecretsRepository,
  ],
  exports: [BankAccountsRepository, BankAccountSecretsRepository],
})
export class BankAccountsModule {
  static readonly workItems = BANK_ACCOUNT_WORK_ITEMS;
}
