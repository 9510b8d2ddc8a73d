import { Module } from '@nestjs/common';
import { Sealer } from '../../platform/sealing/sealer.js';
import { SeparationModule } from '../separation/separation.module.js';
import { BankAccountSecretsRepository } from './bank-account-secrets.repository.js';
import { BankAccountsRepository } from './bank-accounts.repository.js';

@Module({
  imports: [SeparationModule],
  providers: [Sealer, BankAccountsRepository, BankAccountSecretsRepository],
  exports: [BankAccountsRepository, BankAccountSecretsRepository],
})
export class BankAccountsModule {}
