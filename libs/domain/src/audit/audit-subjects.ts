import type { Permission } from '../shared/index.js';

/** The kinds of record that have a history. */
export const AUDIT_SUBJECT_TYPES = [
  'programme',
  'fund',
  'allocation',
  'budget-change',
  'virement',
  'call',
  'organisation',
  'application',
  'assessment',
  'award',
  'letter-template',
  'condition',
  'condition-template',
  'payment',
  'payment-levels',
  'claim',
  'variation',
  'delegation',
  'payment-run',
  'transfer-note',
  'recovery',
  'bank-account',
  'return',
  'indicator',
  'ledger-import',
  'ledger-line',
  'user',
  'reference-value',
] as const;

export type AuditSubjectType = (typeof AUDIT_SUBJECT_TYPES)[number];

/** What a kind of record is called: "Ledger line". */
export function auditSubjectWords(type: AuditSubjectType): string {
  const words = type.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The permission needed to read the history of a record: the one needed to read the record itself. */
export const AUDIT_SUBJECT_PERMISSIONS: Readonly<Record<AuditSubjectType, Permission>> = {
  programme: 'programmes.read',
  fund: 'funds.read',
  allocation: 'allocations.read',
  'budget-change': 'budgets.read',
  virement: 'budgets.read',
  call: 'calls.read',
  organisation: 'organisations.read',
  application: 'applications.read',
  assessment: 'assessments.read',
  award: 'awards.read',
  'letter-template': 'letters.read-templates',
  condition: 'conditions.read',
  'condition-template': 'conditions.edit',
  payment: 'payments.read',
  'payment-levels': 'budgets.read',
  claim: 'claims.read',
  variation: 'variations.read',
  delegation: 'delegations.read',
  'payment-run': 'payment-runs.read',
  'transfer-note': 'transfers.read',
  recovery: 'recoveries.read',
  'bank-account': 'bank-accounts.read',
  return: 'returns.read',
  indicator: 'outcomes.read',
  'ledger-import': 'ledger.read',
  'ledger-line': 'ledger.read',
  user: 'identity.read',
  'reference-value': 'reference-data.read',
};
