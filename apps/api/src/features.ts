import type { Type } from '@nestjs/common';
import type { WorkItem } from './platform/work-items/work-item.js';
import { AllocationsModule } from './features/allocations/allocations.module.js';
import { AuditModule } from './features/audit/audit.module.js';
import { AreasModule } from './features/areas/areas.module.js';
import { AssurancesModule } from './features/assurances/assurances.module.js';
import { AwardsModule } from './features/awards/awards.module.js';
import { BankAccountsModule } from './features/bank-accounts/bank-accounts.module.js';
import { BudgetsModule } from './features/budgets/budgets.module.js';
import { CallsModule } from './features/calls/calls.module.js';
import { ClaimsModule } from './features/claims/claims.module.js';
import { ConditionsModule } from './features/conditions/conditions.module.js';
import { FundsModule } from './features/funds/funds.module.js';
import { LedgerModule } from './features/ledger/ledger.module.js';
import { LettersModule } from './features/letters/letters.module.js';
import { MatchFundingModule } from './features/match-funding/match-funding.module.js';
import { NotAllowedTodayModule } from './features/not-allowed-today/not-allowed-today.module.js';
import { OrganisationsModule } from './features/organisations/organisations.module.js';
import { OutcomesModule } from './features/outcomes/outcomes.module.js';
import { DelegationsModule } from './features/delegations/delegations.module.js';
import { PaymentsModule } from './features/payments/payments.module.js';
import { PaymentRunsModule } from './features/payment-runs/payment-runs.module.js';
import { PeopleModule } from './features/people/people.module.js';
import { ProgrammesModule } from './features/programmes/programmes.module.js';
import { ReferenceDataModule } from './features/reference-data/reference-data.module.js';
import { RecoveriesModule } from './features/recoveries/recoveries.module.js';
import { ReturnsModule } from './features/returns/returns.module.js';
import { SavedViewsModule } from './features/saved-views/saved-views.module.js';
import { TransfersModule } from './features/transfers/transfers.module.js';
import { VirementsModule } from './features/virements/virements.module.js';
import { ApplicationsModule } from './features/applications/applications.module.js';
import { AssessmentsModule } from './features/assessments/assessments.module.js';
import { VariationsModule } from './features/variations/variations.module.js';

/** A feature as the application knows it: its module, which may list the feature's work items. */
type Feature = Type & { readonly workItems?: readonly WorkItem[] };

/**
 * Every feature. Identity is listed here and also used by the platform's sign-in; home collects the work items of all.
 */
export const FEATURES: readonly Feature[] = [
  ProgrammesModule,
  FundsModule,
  BudgetsModule,
  VirementsModule,
  AuditModule,
  ReferenceDataModule,
  AreasModule,
  OrganisationsModule,
  AllocationsModule,
  CallsModule,
  AwardsModule,
  ConditionsModule,
  AssurancesModule,
  LettersModule,
  MatchFundingModule,
  PaymentsModule,
  ClaimsModule,
  DelegationsModule,
  PaymentRunsModule,
  TransfersModule,
  RecoveriesModule,
  BankAccountsModule,
  OutcomesModule,
  ReturnsModule,
  ApplicationsModule,
  LedgerModule,
  AssessmentsModule,
  VariationsModule,
  NotAllowedTodayModule,
  SavedViewsModule,
  PeopleModule,
];
