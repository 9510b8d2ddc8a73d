export const ALLOCATION_STATUSES = ['draft', 'committed', 'discarded'] as const;

export type AllocationStatus = (typeof ALLOCATION_STATUSES)[number];
