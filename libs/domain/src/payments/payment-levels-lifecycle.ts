import { PROPOSAL_STATUSES, type ProposalStatus } from '../proposals/index.js';
import { actionsOf, type ActionTable, type Lifecycle } from '../shared/index.js';

/** New payment levels of a fund, proposed by an administrator and confirmed by a finance approver (docs/glossary.md, Two people). */
export const PAYMENT_LEVELS_LIFECYCLE = {
  thing: 'change of payment levels',
  initial: 'proposed',
  states: PROPOSAL_STATUSES,
  transitions: [
    {
      command: 'confirm',
      from: ['proposed'],
      to: 'confirmed',
      permission: 'payments.confirm-levels',
      action: 'payments.confirm-levels',
      history: 'Payment levels confirmed',
      label: 'Confirm these levels',
      consequence:
        '{effect} This counts for what is requested from now on; payments already requested keep their number of approvals.',
      done: 'Payment levels confirmed',
    },
    {
      command: 'refuse',
      from: ['proposed'],
      to: 'refused',
      permission: 'payments.confirm-levels',
      action: 'payments.refuse-levels',
      history: 'Payment levels refused',
      label: 'Refuse these levels',
      kind: 'secondary',
      reason: 'required',
      consequence: 'The levels stay as they are. Who proposed the change reads your reason.',
      done: 'Payment levels refused',
    },
    {
      command: 'withdraw',
      from: ['proposed'],
      to: 'withdrawn',
      permission: 'payments.propose-levels',
      action: 'payments.withdraw-levels',
      history: 'Payment levels withdrawn',
      label: 'Withdraw this proposal',
      kind: 'secondary',
      consequence: 'The levels stay as they are, and nobody has to decide any more.',
      done: 'Proposal withdrawn',
    },
  ],
} as const satisfies Lifecycle<ProposalStatus, string>;

/** The audit actions of payment levels and the words of their history. */
export const PAYMENT_LEVELS_ACTIONS = {
  ...actionsOf(PAYMENT_LEVELS_LIFECYCLE),
  'payments.propose-levels': { history: 'Payment levels proposed' },
  'payments.set-levels': { history: 'Approval levels set' },
} satisfies ActionTable;
