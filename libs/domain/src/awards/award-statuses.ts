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

/** Drafted and not yet accepted: the money of each year is reserved. */
export const RESERVING_AWARD_STATUSES: readonly AwardStatus[] = ['drafted', 'approved', 'offered'];

/** Accepted and not suspended or ended: payments can be made. */
export const PAYING_AWARD_STATUSES: readonly AwardStatus[] = ['accepted', 'active'];

/** Accepted and not ended: its terms can be varied, and it can be ended. */
export const AGREED_AWARD_STATUSES = [
  'accepted',
  'active',
  'suspended',
] as const satisfies readonly AwardStatus[];

/** Not ended: its conditions, checks and years still matter. */
export const LIVE_AWARD_STATUSES: readonly AwardStatus[] = [
  ...RESERVING_AWARD_STATUSES,
  ...AGREED_AWARD_STATUSES,
];

/** Ended before acceptance: the money is available again, and the application can be given another award. */
export const VOID_AWARD_STATUSES: readonly AwardStatus[] = ['withdrawn', 'declined', 'lapsed'];
