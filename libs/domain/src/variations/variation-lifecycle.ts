import type { Lifecycle } from '../shared/index.js';

export const VARIATION_STATUSES = [
  'draft',
  'submitted',
  'approved',
  'applied',
  'rejected',
  'withdrawn',
] as const;

export type VariationStatus = (typeof VARIATION_STATUSES)[number];
export type VariationCommand = 'edit' | 'submit' | 'approve' | 'reject' | 'withdraw' | 'apply';

/** The states in which a variation may still change its award. */
export const OPEN_VARIATION_STATUSES = [
  'draft',
  'submitted',
  'approved',
] as const satisfies readonly VariationStatus[];

/**
 * A change to the terms of an award (1-product, Lifecycles: Variation). One that was approved and no
 * longer fits its award can still be rejected, or withdrawn by who proposed it.
 */
export const VARIATION_LIFECYCLE: Lifecycle<VariationStatus, VariationCommand> = {
  thing: 'variation',
  initial: 'draft',
  states: VARIATION_STATUSES,
  transitions: [
    { command: 'edit', from: ['draft'], to: 'draft', permission: 'variations.propose' },
    { command: 'submit', from: ['draft'], to: 'submitted', permission: 'variations.propose' },
    { command: 'approve', from: ['submitted'], to: 'approved', permission: 'variations.approve' },
    {
      command: 'reject',
      from: ['submitted', 'approved'],
      to: 'rejected',
      permission: 'variations.approve',
    },
    {
      command: 'withdraw',
      from: OPEN_VARIATION_STATUSES,
      to: 'withdrawn',
      permission: 'variations.propose',
    },
    { command: 'apply', from: ['approved'], to: 'applied', permission: 'variations.apply' },
  ],
};
