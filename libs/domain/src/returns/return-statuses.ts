export const RETURN_STATUSES = [
  'not-due',
  'due',
  'in-progress',
  'awaiting-certification',
  'submitted',
  'changes-requested',
  'accepted',
  'waived',
] as const;

export type ReturnStatus = (typeof RETURN_STATUSES)[number];
