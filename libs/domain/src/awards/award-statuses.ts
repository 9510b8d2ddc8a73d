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

/** Drafted and not yet accepted: the budget of each year is reserved. */
export const RESERVING_AWARD_STATUSES: readonly AwardStatus[] = ['drafted', 'approved', 'offered'];

/** Accepted and not stopped: its payments can be made. */
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

/** The ends of an award that was never accepted: its money is free again, and so is its application. */
export const VOID_AWARD_STATUSES: readonly AwardStatus[] = ['withdrawn', 'declined', 'lapsed'];
