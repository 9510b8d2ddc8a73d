export const AWARD_STATUSES = [
  'drafted',
  'approved',
  'offered',
  'accepted',
  'active',
  'suspended',
  'completed',
  'declined',
  'lapsed',
  'withdrawn',
  'terminated',
] as const;

export type AwardStatus = (typeof AWARD_STATUSES)[number];
