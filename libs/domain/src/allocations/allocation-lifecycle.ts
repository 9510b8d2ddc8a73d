import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { ALLOCATION_STATUSES, type AllocationStatus } from './allocation-statuses.js';

/**
 * An annual amount that is split over areas. Committing it drafts one award for each organisation that
 * receives shares; it can be committed once.
 */
export const ALLOCATION_LIFECYCLE = {
  thing: 'allocation',
  initial: 'draft',
  states: ALLOCATION_STATUSES,
  transitions: [
    {
      command: 'edit',
      from: ['draft'],
      to: 'draft',
      permission: 'allocations.edit',
      action: 'allocations.update',
      history: 'Allocation changed',
    },
    {
      command: 'commit',
      from: ['draft'],
      to: 'committed',
      permission: 'allocations.commit',
      action: 'allocations.commit',
      history: 'Allocation committed',
    },
    {
      command: 'discard',
      from: ['draft'],
      to: 'discarded',
      permission: 'allocations.edit',
      action: 'allocations.discard',
      history: 'Draft discarded',
    },
  ],
} as const satisfies Lifecycle<AllocationStatus, string>;

export type AllocationCommand = CommandOf<typeof ALLOCATION_LIFECYCLE>;

/** The audit actions of an allocation and the words of its history. */
export const ALLOCATION_ACTIONS = {
  ...actionsOf(ALLOCATION_LIFECYCLE),
  'allocations.create': { history: 'Allocation drafted' },
  'allocations.copy-shares': { history: 'Shares copied from an earlier year' },
  'allocations.import-shares': { history: 'Shares imported from a file' },
} satisfies ActionTable;
