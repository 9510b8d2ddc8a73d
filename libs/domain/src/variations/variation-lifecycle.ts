import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import {
  VARIATION_STATUSES,
  OPEN_VARIATION_STATUSES,
  type VariationStatus,
} from './variation-statuses.js';

/**
 * A change to the terms of an award (docs/glossary.md, Variation). An approved variation that no longer fits
 * its award can still be rejected, or withdrawn by the person who proposed it.
 */
export const VARIATION_LIFECYCLE = {
  thing: 'variation',
  initial: 'draft',
  states: VARIATION_STATUSES,
  transitions: [
    {
      command: 'edit',
      from: ['draft'],
      to: 'draft',
      permission: 'variations.propose',
      action: 'variations.edit',
      history: 'Variation changed',
    },
    {
      command: 'submit',
      from: ['draft'],
      to: 'submitted',
      permission: 'variations.propose',
      action: 'variations.submit',
      history: 'Sent for approval',
      label: 'Send for approval',
      consequence: 'Another person is asked to approve it. {amounts}',
      done: 'Sent for approval',
    },
    {
      command: 'approve',
      from: ['submitted'],
      to: 'approved',
      permission: 'variations.approve',
      action: 'variations.approve',
      history: 'Variation approved',
      label: 'Approve variation',
      consequence: '{amounts} Nothing changes until it is applied.',
      done: 'Variation approved',
    },
    {
      command: 'reject',
      from: ['submitted', 'approved'],
      to: 'rejected',
      permission: 'variations.approve',
      action: 'variations.reject',
      history: 'Variation rejected',
      label: 'Reject variation',
      kind: 'warning',
      reason: 'required',
      consequence: 'The award stays as it is.',
      done: 'Variation rejected',
    },
    {
      command: 'withdraw',
      from: OPEN_VARIATION_STATUSES,
      to: 'withdrawn',
      permission: 'variations.propose',
      action: 'variations.withdraw',
      history: 'Variation withdrawn',
      label: 'Withdraw variation',
      kind: 'secondary',
      reason: 'required',
      consequence: 'The award stays as it is, and nobody is asked to approve it any more.',
      done: 'Variation withdrawn',
    },
    {
      command: 'apply',
      from: ['approved'],
      to: 'applied',
      permission: 'variations.apply',
      action: 'variations.apply',
      history: 'Variation applied',
      shown: 'always',
      label: 'Apply variation',
      consequence:
        '{amounts} The budgets of its years move with it, the award gets a new version, and {organisationName} sees it. This cannot be taken back; another variation can change it again.',
      done: 'Variation applied',
    },
  ],
} as const satisfies Lifecycle<VariationStatus, string>;

export type VariationCommand = CommandOf<typeof VARIATION_LIFECYCLE>;

/** The audit actions of a variation and the words of its history. */
export const VARIATION_ACTIONS = {
  ...actionsOf(VARIATION_LIFECYCLE),
  'variations.propose': { history: 'Variation proposed' },
} satisfies ActionTable;
