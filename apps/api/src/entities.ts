import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Allocation } from './features/allocations/allocation.entity.js';
import { AwardYear } from './features/awards/award-year.entity.js';
import { Award } from './features/awards/award.entity.js';
import { BudgetLine } from './features/budgets/budget-line.entity.js';
import { Call } from './features/calls/call.entity.js';
import { Criterion } from './features/calls/criterion.entity.js';
import { ConditionTemplate } from './features/conditions/condition-template.entity.js';
import { Condition } from './features/conditions/condition.entity.js';
import { Fund } from './features/funds/fund.entity.js';
import { LetterTemplate } from './features/letters/letter-template.entity.js';
import { LedgerImport } from './features/ledger/ledger-import.entity.js';
import { LedgerLine } from './features/ledger/ledger-line.entity.js';
import { Match } from './features/ledger/match.entity.js';
import { Indicator } from './features/outcomes/indicator.entity.js';
import { Organisation } from './features/organisations/organisation.entity.js';
import { PaymentRun } from './features/payment-runs/payment-run.entity.js';
import { Payment } from './features/payments/payment.entity.js';
import { Programme } from './features/programmes/programme.entity.js';
import { Recovery } from './features/recoveries/recovery.entity.js';
import { Return } from './features/returns/return.entity.js';
import { Virement } from './features/virements/virement.entity.js';
import { Application } from './features/applications/application.entity.js';
import { Assessment } from './features/assessments/assessment.entity.js';
import { Variation } from './features/variations/variation.entity.js';

/** Every entity that a repository loads and saves. */
export const ENTITIES: EntityTarget<ObjectLiteral>[] = [
  Programme,
  Fund,
  BudgetLine,
  Virement,
  Organisation,
  Allocation,
  Award,
  Condition,
  ConditionTemplate,
  AwardYear,
  LetterTemplate,
  Payment,
  PaymentRun,
  Recovery,
  Call,
  Criterion,
  Indicator,
  Return,
  Application,
  LedgerImport,
  LedgerLine,
  Match,
  Assessment,
  Variation,
];
