export const CONDITION_STATUSES = [
  'open',
  'evidence-submitted',
  'met',
  'not-met',
  'waived',
  'removed',
] as const;

export type ConditionStatus = (typeof CONDITION_STATUSES)[number];
