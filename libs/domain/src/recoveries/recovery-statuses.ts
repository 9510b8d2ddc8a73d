export const RECOVERY_STATUSES = [
  'requested',
  'approved',
  'received',
  'refused',
  'cancelled',
] as const;

export type RecoveryStatus = (typeof RECOVERY_STATUSES)[number];
