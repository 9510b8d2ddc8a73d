import type { Lifecycle } from '../shared/index.js';

export const ALLOCATION_STATUSES = ['draft', 'committed', 'discarded'] as const;

export type AllocationStatus = (typeof ALLOCATION_STATUSES)[number];
export type AllocationCommand = 'edit' | 'commit' | 'discard';

/** An annual amount split over areas; committing makes an award for each area, once. */
export const ALLOCATION_LIFECYCLE: Lifecycle<AllocationStatus, AllocationCommand> = {
  thing: 'allocation',
  initial: 'draft',
  states: ALLOCATION_STATUSES,
  transitions: [
    { command: 'edit', from: ['draft'], to: 'draft', permission: 'allocations.edit' },
    { command: 'commit', from: ['draft'], to: 'committed', permission: 'allocations.commit' },
    { command: 'discard', from: ['draft'], to: 'discarded', permission: 'allocations.edit' },
  ],
};
