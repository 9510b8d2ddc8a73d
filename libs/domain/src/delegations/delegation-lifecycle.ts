import { actionsOf, keysOf, type ActionTable, type Lifecycle } from '../shared/index.js';

const WORDS = {
  offered: 'Waiting to be accepted',
  accepted: 'Accepted',
  declined: 'Declined',
  ended: 'Ended early',
};

export const DELEGATION_STATUSES = keysOf(WORDS);

export type DelegationStatus = keyof typeof WORDS;

/** A delegation that is offered or counts: no other of the same two people may overlap it. */
export const STANDING_DELEGATION_STATUSES: readonly DelegationStatus[] = ['offered', 'accepted'];

/**
 * A delegation, lent by one person and accepted by the other; nothing is lent before it is accepted
 * (docs/glossary.md, Two people).
 */
export const DELEGATION_LIFECYCLE = {
  thing: 'delegation',
  initial: 'offered',
  states: DELEGATION_STATUSES,
  transitions: [
    {
      command: 'accept',
      from: ['offered'],
      to: 'accepted',
      permission: 'delegations.answer',
      action: 'delegations.accept',
      history: 'Accepted by the stand-in',
      label: 'Accept',
      consequence:
        'From {startsOn} to {endsOn} you can approve payments in the name of {fromName}. Neither of you can take another step of a payment that you approve.',
      done: 'Delegation accepted',
    },
    {
      command: 'decline',
      from: ['offered'],
      to: 'declined',
      permission: 'delegations.answer',
      action: 'delegations.decline',
      history: 'Declined by the stand-in',
      label: 'Decline',
      kind: 'secondary',
      reason: 'required',
      consequence:
        'You will not approve payments in the name of {fromName}, who reads your reason.',
      done: 'Delegation declined',
    },
    {
      command: 'end',
      from: ['offered', 'accepted'],
      to: 'ended',
      permission: 'payments.delegate',
      action: 'delegations.end',
      history: 'Ended early',
      label: 'End it now',
      kind: 'warning',
      consequence:
        'From now on {toName} can no longer approve payments in your name. What was approved stays approved.',
      done: 'Delegation ended',
    },
  ],
} as const satisfies Lifecycle<DelegationStatus, string>;

/** The audit actions of a delegation and the words of its history. */
export const DELEGATION_ACTIONS = {
  ...actionsOf(DELEGATION_LIFECYCLE),
  'delegations.make': { history: 'Approval of payments lent' },
} satisfies ActionTable;

/** The status of a delegation in words; its state on a day says more. */
export function delegationStatusWords(status: DelegationStatus): string {
  return WORDS[status];
}
