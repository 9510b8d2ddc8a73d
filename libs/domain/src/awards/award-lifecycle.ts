import type { Lifecycle } from '../shared/index.js';

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
export type AwardCommand =
  | 'approve'
  | 'withdraw'
  | 'offer'
  | 'extend-offer'
  | 'accept'
  | 'decline'
  | 'lapse'
  | 'activate'
  | 'suspend'
  | 'resume'
  | 'terminate'
  | 'complete';

/**
 * An agreement to pay up to an amount (1-product, Lifecycles: Award). `activate` follows from the
 * first sent payment; `withdraw` is the funder's way back before an offer.
 */
export const AWARD_LIFECYCLE: Lifecycle<AwardStatus, AwardCommand> = {
  thing: 'award',
  initial: 'drafted',
  states: AWARD_STATUSES,
  transitions: [
    { command: 'approve', from: ['drafted'], to: 'approved', permission: 'awards.approve' },
    {
      command: 'withdraw',
      from: ['drafted', 'approved'],
      to: 'withdrawn',
      permission: 'awards.draft',
    },
    { command: 'offer', from: ['approved'], to: 'offered', permission: 'awards.offer' },
    {
      command: 'extend-offer',
      from: ['offered'],
      to: 'offered',
      permission: 'awards.offer',
    },
    { command: 'accept', from: ['offered'], to: 'accepted', permission: 'awards.accept' },
    { command: 'decline', from: ['offered'], to: 'declined', permission: 'awards.accept' },
    { command: 'lapse', from: ['offered'], to: 'lapsed', permission: 'awards.offer' },
    { command: 'activate', from: ['accepted'], to: 'active', permission: 'payments.release' },
    { command: 'suspend', from: ['active'], to: 'suspended', permission: 'awards.approve' },
    { command: 'resume', from: ['suspended'], to: 'active', permission: 'awards.approve' },
    {
      command: 'terminate',
      from: ['accepted', 'active', 'suspended'],
      to: 'terminated',
      permission: 'awards.approve',
    },
    { command: 'complete', from: ['active'], to: 'completed', permission: 'awards.approve' },
  ],
};
