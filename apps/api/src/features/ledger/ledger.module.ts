import { Module } from '@nestjs/common';
import { BankAccountsModule } from '../bank-accounts/bank-accounts.module.js';
import { BudgetsModule } from '../budgets/budgets.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { LedgerImportsController } from './ledger-imports.controller.js';
import { LedgerImportsQueries } from './ledger-imports.queries.js';
import { LedgerImportsRepository } from './ledger-imports.repository.js';
import { LedgerImportsService } from './ledger-imports.service.js';
import { LedgerLinesController } from './ledger-lines.controller.js';
import { LedgerLinesQueries } from './ledger-lines.queries.js';
import { LedgerLinesRepository } from './ledger-lines.repository.js';
import { LedgerImportListController, LedgerLineListController } from './ledger-lists.js';
import { LedgerMatchUseCase } from './ledger-match.use-case.js';
import { LedgerMatchingService } from './ledger-matching.service.js';
import { LEDGER_WORK_ITEMS } from './ledger.work-items.js';

@Module({
  imports: [BankAccountsModule, BudgetsModule, PaymentsModule],
  controllers: [
    LedgerImportListController,
    LedgerLineListController,
    LedgerImportsController,
    LedgerLinesController,
  ],
  providers: [
    LedgerImportsService,
    LedgerImportsQueries,
    LedgerImportsRepository,
    LedgerMatchingService,
    LedgerMatchUseCase,
    LedgerLinesQueries,
    LedgerLinesRepository,
  ],
})
export class LedgerModule {
  static readonly workItems = LEDGER_WORK_ITEMS;
}
