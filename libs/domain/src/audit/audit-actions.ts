import { ALLOCATION_ACTIONS } from '../allocations/index.js';
import { APPLICATION_ACTIONS } from '../applications/index.js';
import { ASSESSMENT_ACTIONS } from '../assessments/index.js';
import { ASSURANCE_ACTIONS } from '../assurances/index.js';
import { AWARD_ACTIONS } from '../awards/index.js';
import { BANK_ACCOUNT_ACTIONS } from '../bank-accounts/index.js';
import { BUDGET_ACTIONS } from '../budgets/index.js';
import { CALL_ACTIONS } from '../calls/index.js';
import { CLAIM_ACTIONS } from '../claims/index.js';
import { CONDITION_ACTIONS } from '../conditions/index.js';
import { DELEGATION_ACTIONS } from '../delegations/index.js';
import { FUND_ACTIONS } from '../funds/index.js';
import { LEDGER_ACTIONS } from '../ledger/index.js';
import { LETTER_ACTIONS } from '../letters/index.js';
import { MATCH_FUNDING_ACTIONS } from '../match-funding/index.js';
import { ORGANISATION_ACTIONS } from '../organisations/index.js';
import { INDICATOR_ACTIONS } from '../outcomes/index.js';
import { PAYMENT_RUN_ACTIONS } from '../payment-runs/index.js';
import { PAYMENT_ACTIONS } from '../payments/index.js';
import { RECOVERY_ACTIONS } from '../recoveries/index.js';
import { REFERENCE_DATA_ACTIONS } from '../reference-data/index.js';
import { RETURN_ACTIONS } from '../returns/index.js';
import { SAVED_VIEW_ACTIONS } from '../saved-views/index.js';
import type { ActionRow, ActionTable } from '../shared/index.js';
import { TRANSFER_ACTIONS } from '../transfers/index.js';
import { VARIATION_ACTIONS } from '../variations/index.js';
import { VIREMENT_ACTIONS } from '../virements/index.js';

/** Audit actions of features that have no lifecycle: programmes and sign-in. */
const PLAIN_ACTIONS = {
  'programmes.create': { history: 'Programme created' },
  'programmes.update': { history: 'Programme changed' },
  'identity.sign-in': { history: 'Signed in' },
  'identity.sign-out': { history: 'Signed out' },
  'identity.lift-lock': { history: 'Lock of the account lifted' },
} satisfies ActionTable;

const ACTIONS = {
  ...PLAIN_ACTIONS,
  ...FUND_ACTIONS,
  ...BUDGET_ACTIONS,
  ...VIREMENT_ACTIONS,
  ...ALLOCATION_ACTIONS,
  ...CALL_ACTIONS,
  ...ORGANISATION_ACTIONS,
  ...APPLICATION_ACTIONS,
  ...ASSESSMENT_ACTIONS,
  ...AWARD_ACTIONS,
  ...CONDITION_ACTIONS,
  ...ASSURANCE_ACTIONS,
  ...LETTER_ACTIONS,
  ...MATCH_FUNDING_ACTIONS,
  ...PAYMENT_ACTIONS,
  ...CLAIM_ACTIONS,
  ...DELEGATION_ACTIONS,
  ...BANK_ACCOUNT_ACTIONS,
  ...PAYMENT_RUN_ACTIONS,
  ...TRANSFER_ACTIONS,
  ...RECOVERY_ACTIONS,
  ...RETURN_ACTIONS,
  ...INDICATOR_ACTIONS,
  ...LEDGER_ACTIONS,
  ...VARIATION_ACTIONS,
  ...SAVED_VIEW_ACTIONS,
  ...REFERENCE_DATA_ACTIONS,
};

/** The codes of all audit actions. Recording any other does not compile. */
export type AuditAction = keyof typeof ACTIONS;

/** Every audit action: its words, and whether the organisation of the record reads it. */
export const AUDIT_ACTIONS: Readonly<Record<AuditAction, ActionRow>> = ACTIONS;

/** Whether a text is the code of an audit action. */
export function isAuditAction(action: string): action is AuditAction {
  return Object.hasOwn(AUDIT_ACTIONS, action);
}

/** The words of an audit action; its code where the action no longer exists. */
export function auditActionWords(action: string): string {
  return isAuditAction(action) ? AUDIT_ACTIONS[action].history : action;
}
