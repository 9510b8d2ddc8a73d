import { ALLOCATION_ACTION_WORDS } from '../../../features/allocations/allocations-labels.js';
import { APPLICATION_ACTION_WORDS } from '../../../features/applications/applications-labels.js';
import { ASSESSMENT_ACTION_WORDS } from '../../../features/assessments/assessments-labels.js';
import type { ActionWords } from '../../../features/audit/audit-labels.js';
import { ASSURANCE_ACTION_WORDS } from '../../../features/assurances/assurances-labels.js';
import { AWARD_ACTION_WORDS } from '../../../features/awards/awards-labels.js';
import { BANK_ACCOUNT_ACTION_WORDS } from '../../../features/bank-accounts/bank-accounts-labels.js';
import { CALL_ACTION_WORDS } from '../../../features/calls/calls-labels.js';
import { DELEGATION_ACTION_WORDS } from '../../../features/delegations/delegations-labels.js';
import { CONDITION_ACTION_WORDS } from '../../../features/conditions/conditions-labels.js';
import { FUND_ACTION_WORDS } from '../../../features/funds/funds-labels.js';
import { IDENTITY_ACTION_WORDS } from '../../../features/identity/identity-labels.js';
import { LEDGER_ACTION_WORDS } from '../../../features/ledger/ledger-labels.js';
import { LETTER_ACTION_WORDS } from '../../../features/letters/letters-labels.js';
import { MATCH_ACTION_WORDS } from '../../../features/match-funding/match-funding-labels.js';
import { ORGANISATION_ACTION_WORDS } from '../../../features/organisations/organisations-labels.js';
import { INDICATOR_ACTION_WORDS } from '../../../features/outcomes/outcomes-labels.js';
import { PAYMENT_ACTION_WORDS } from '../../../features/payments/payments-labels.js';
import { PAYMENT_RUN_ACTION_WORDS } from '../../../features/payment-runs/payment-runs-labels.js';
import { PROGRAMME_ACTION_WORDS } from '../../../features/programmes/programmes-labels.js';
import { RECOVERY_ACTION_WORDS } from '../../../features/recoveries/recoveries-labels.js';
import { RETURN_ACTION_WORDS } from '../../../features/returns/returns-labels.js';
import { VIREMENT_ACTION_WORDS } from '../../../features/virements/virements-labels.js';
import { VARIATION_ACTION_WORDS } from '../../../features/variations/variations-labels.js';

/** The words of every feature for what can happen to its records. */
export const ACTION_WORDS: ActionWords = {
  ...PROGRAMME_ACTION_WORDS,
  ...FUND_ACTION_WORDS,
  ...VIREMENT_ACTION_WORDS,
  ...ALLOCATION_ACTION_WORDS,
  ...CALL_ACTION_WORDS,
  ...ORGANISATION_ACTION_WORDS,
  ...APPLICATION_ACTION_WORDS,
  ...ASSESSMENT_ACTION_WORDS,
  ...AWARD_ACTION_WORDS,
  ...CONDITION_ACTION_WORDS,
  ...ASSURANCE_ACTION_WORDS,
  ...LETTER_ACTION_WORDS,
  ...MATCH_ACTION_WORDS,
  ...PAYMENT_ACTION_WORDS,
  ...DELEGATION_ACTION_WORDS,
  ...BANK_ACCOUNT_ACTION_WORDS,
  ...PAYMENT_RUN_ACTION_WORDS,
  ...RECOVERY_ACTION_WORDS,
  ...RETURN_ACTION_WORDS,
  ...INDICATOR_ACTION_WORDS,
  ...LEDGER_ACTION_WORDS,
  ...IDENTITY_ACTION_WORDS,
  ...VARIATION_ACTION_WORDS,
};
