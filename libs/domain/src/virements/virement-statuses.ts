export const VIREMENT_STATUSES = ['requested', 'approved', 'rejected', 'withdrawn'] as const;

export type VirementStatus = (typeof VIREMENT_STATUSES)[number];
