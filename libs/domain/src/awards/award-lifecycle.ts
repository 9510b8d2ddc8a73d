import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { AWARD_YEAR_LIFECYCLE } from './award-year-lifecycle.js';
import { AGREED_AWARD_STATUSES, AWARD_STATUSES, type AwardStatus } from './award-statuses.js';

/**
 * An agreement to pay up to an amount (docs/glossary.md, Lifecycles). `activate` happens when the first payment
 * is sent; `withdraw` is how the funder takes an award back before it is offered.
 */
export const AWARD_LIFECYCLE = {
  thing: 'award',
  initial: 'drafted',
  states: AWARD_STATUSES,
  transitions: [
    {
      command: 'approve',
      from: ['drafted'],
      to: 'approved',
      permission: 'awards.approve',
      action: 'awards.approve',
      history: 'Award approved',
      label: 'Approve award',
      consequence: '{organisationName} can then be offered up to {amountPence}.',
      done: 'Award approved',
    },
    {
      command: 'withdraw',
      from: ['drafted', 'approved'],
      to: 'withdrawn',
      permission: 'awards.draft',
      action: 'awards.withdraw',
      history: 'Award withdrawn',
      label: 'Withdraw award',
      kind: 'warning',
      reason: 'required',
      consequence: 'The {amountPence} reserved for it is available again.',
      done: 'Award withdrawn',
    },
    {
      command: 'offer',
      from: ['approved'],
      to: 'offered',
      permission: 'awards.offer',
      action: 'awards.offer',
      history: 'Award offered',
      shown: 'always',
    },
    {
      command: 'extend-offer',
      from: ['offered'],
      to: 'offered',
      permission: 'awards.offer',
      action: 'awards.extend-offer',
      history: 'Offer extended',
      shown: 'always',
    },
    {
      command: 'accept',
      from: ['offered'],
      to: 'accepted',
      permission: 'awards.accept',
      action: 'awards.accept',
      history: 'Offer accepted',
      shown: 'always',
    },
    {
      command: 'decline',
      from: ['offered'],
      to: 'declined',
      permission: 'awards.accept',
      action: 'awards.decline',
      history: 'Offer turned down',
      shown: 'always',
      label: 'Turn it down',
      kind: 'secondary',
      reason: 'required',
      consequence: 'The money goes back to the fund. You cannot change your answer afterwards.',
      done: 'You turned the award down',
    },
    {
      command: 'lapse',
      from: ['offered'],
      to: 'lapsed',
      permission: 'awards.offer',
      action: 'awards.lapse',
      history: 'Offer lapsed',
      shown: 'always',
    },
    {
      command: 'activate',
      from: ['accepted'],
      to: 'active',
      permission: 'payments.release',
      by: 'its first payment that is sent',
      action: 'awards.activate',
      history: 'Award became active with its first payment',
      shown: 'always',
    },
    {
      command: 'suspend',
      from: ['active'],
      to: 'suspended',
      permission: 'awards.approve',
      action: 'awards.suspend',
      history: 'Award suspended',
      shown: 'always',
    },
    {
      command: 'resume',
      from: ['suspended'],
      to: 'active',
      permission: 'awards.approve',
      action: 'awards.resume',
      history: 'Award resumed',
      shown: 'always',
    },
    {
      command: 'terminate',
      from: AGREED_AWARD_STATUSES,
      to: 'terminated',
      permission: 'awards.approve',
      action: 'awards.terminate',
      history: 'Award ended early',
      shown: 'always',
    },
    {
      command: 'complete',
      from: ['active'],
      to: 'completed',
      permission: 'awards.approve',
      action: 'awards.complete',
      history: 'Award completed',
      shown: 'always',
    },
  ],
} as const satisfies Lifecycle<AwardStatus, string>;

export type AwardCommand = CommandOf<typeof AWARD_LIFECYCLE>;

/** The audit actions of an award and the words of its history. */
export const AWARD_ACTIONS = {
  ...actionsOf(AWARD_LIFECYCLE),
  ...actionsOf(AWARD_YEAR_LIFECYCLE),
  'awards.draft': { history: 'Award drafted' },
  'awards.renew-letter': { history: 'Offer letter made again', shown: 'once-shown' },
  'awards.vary': { history: 'Award varied', shown: 'always' },
  'awards.recover': { history: 'Award lowered by a recovery', shown: 'always' },
  'awards.undo-recovery': {
    history: 'Award raised again: a receipt of a recovery was reversed',
    shown: 'always',
  },
  'awards.replace-schedule': { history: 'Schedule of payments replaced', shown: 'once-shown' },
} satisfies ActionTable;
