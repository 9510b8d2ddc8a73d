/** The kinds of record that have a history (4-screens, History). */
export const AUDIT_SUBJECT_TYPES = [
  'programme',
  'fund',
  'call',
  'organisation',
  'application',
  'assessment',
  'award',
  'payment',
  'return',
  'indicator',
  'ledger-import',
  'ledger-line',
  'user',
] as const;

export type AuditSubjectType = (typeof AUDIT_SUBJECT_TYPES)[number];
