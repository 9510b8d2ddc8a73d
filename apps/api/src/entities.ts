import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AllocationRow } from './features/allocations/allocation.entity.js';
import { AwardYearRow } from './features/awards/award-year.entity.js';
import { AwardRow } from './features/awards/award.entity.js';
import { BudgetChangeRow } from './features/budgets/budget-change.entity.js';
import { BudgetLineRow } from './features/budgets/budget-line.entity.js';
import { CallRow } from './features/calls/call.entity.js';
import { CriterionRow } from './features/calls/criterion.entity.js';
import { ConditionTemplateRow } from './features/conditions/condition-template.entity.js';
import { ConditionRow } from './features/conditions/condition.entity.js';
import { FundRow } from './features/funds/fund.entity.js';
import { LetterTemplateRow } from './features/letters/letter-template.entity.js';
import { LedgerImportRow } from './features/ledger/ledger-import.entity.js';
import { LedgerLineRow } from './features/ledger/ledger-line.entity.js';
import { MatchRow } from './features/ledger/match.entity.js';
import { IndicatorRow } from './features/outcomes/indicator.entity.js';
import { OrganisationRow } from './features/organisations/organisation.entity.js';
import { PaymentRunRow } from './features/payment-runs/payment-run.entity.js';
import { PaymentRow } from './features/payments/payment.entity.js';
import { ProgrammeRow } from './features/programmes/programme.entity.js';
import { RecoveryLossRow } from './features/recoveries/recovery-loss.entity.js';
import { RecoveryReceiptRow } from './features/recoveries/recovery-receipt.entity.js';
import { RecoveryRow } from './features/recoveries/recovery.entity.js';
import { ReturnRow } from './features/returns/return.entity.js';
import { TransferNoteRow } from './features/transfers/transfer-note.entity.js';
import { PaymentLevelChangeRow } from './features/payments/payment-level-change.entity.js';
import { ClaimRow } from './features/claims/claim.entity.js';
import { VirementRow } from './features/virements/virement.entity.js';
import { ApplicationRow } from './features/applications/application.entity.js';
import { AssessmentRow } from './features/assessments/assessment.entity.js';
import { SavedViewRow } from './features/saved-views/saved-view.entity.js';
import { VariationRow } from './features/variations/variation.entity.js';

/** Every entity that a repository loads and saves. */
export const ENTITIES: EntityTarget<ObjectLiteral>[] = [
  ProgrammeRow,
  FundRow,
  BudgetChangeRow,
  BudgetLineRow,
  VirementRow,
  ClaimRow,
  OrganisationRow,
  AllocationRow,
  AwardRow,
  ConditionRow,
  ConditionTemplateRow,
  AwardYearRow,
  LetterTemplateRow,
  PaymentLevelChangeRow,
  PaymentRow,
  PaymentRunRow,
  RecoveryLossRow,
  RecoveryReceiptRow,
  TransferNoteRow,
  RecoveryLossRow,
  RecoveryReceiptRow,
  RecoveryRow,
  CallRow,
  CriterionRow,
  IndicatorRow,
  ReturnRow,
  ApplicationRow,
  LedgerImportRow,
  LedgerLineRow,
  MatchRow,
  AssessmentRow,
  VariationRow,
  SavedViewRow,
];
