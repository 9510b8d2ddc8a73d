import {
  actionsOf,
  keysOf,
  type ActionTable,
  type Audience,
  type CommandOf,
  type Lifecycle,
} from '../shared/index.js';

const WORDS = {
  submitted: { staff: 'To take up', organisation: 'Being looked at' },
  'taken-up': { staff: 'Taken up', organisation: 'Payment requested' },
  refused: { staff: 'Refused', organisation: 'Not accepted' },
  withdrawn: { staff: 'Withdrawn', organisation: 'Withdrawn' },
};

export const CLAIM_STATUSES = keysOf(WORDS);

export type ClaimStatus = keyof typeof WORDS;

/** The claims that stand for the payment of their instalment: nobody has refused or withdrawn them. */
export const STANDING_CLAIM_STATUSES = [
  'submitted',
  'taken-up',
] as const satisfies readonly ClaimStatus[];

/**
 * What an organisation asks for itself: the payment of one instalment (docs/glossary.md, Claim). A finance officer takes
 * it up, which requests the payment, or refuses it.
 */
export const CLAIM_LIFECYCLE = {
  thing: 'claim',
  initial: 'submitted',
  states: CLAIM_STATUSES,
  transitions: [
    {
      command: 'take-up',
      from: ['submitted'],
      to: 'taken-up',
      permission: 'claims.decide',
      action: 'claims.take-up',
      history: 'Claim taken up: payment requested',
      shown: 'always',
    },
    {
      command: 'refuse',
      from: ['submitted'],
      to: 'refused',
      permission: 'claims.decide',
      action: 'claims.refuse',
      history: 'Claim not accepted',
      shown: 'always',
      label: 'Refuse claim',
      kind: 'secondary',
      reason: 'required',
      reasonHint: 'The organisation reads it.',
      consequence: 'No payment is requested. {organisationName} can send another claim.',
      done: 'Claim refused',
    },
    {
      command: 'withdraw',
      from: ['submitted'],
      to: 'withdrawn',
      permission: 'claims.submit',
      action: 'claims.withdraw',
      history: 'Claim withdrawn',
      shown: 'always',
      label: 'Withdraw this claim',
      kind: 'secondary',
      consequence: 'Nobody looks at it any more. You can send another claim.',
      done: 'Claim withdrawn',
    },
  ],
} as const satisfies Lifecycle<ClaimStatus, string>;

export type ClaimCommand = CommandOf<typeof CLAIM_LIFECYCLE>;

/** The audit actions of a claim and the words of its history. */
export const CLAIM_ACTIONS = {
  ...actionsOf(CLAIM_LIFECYCLE),
  'claims.submit': { history: 'Claim sent', shown: 'always' },
} satisfies ActionTable;

/** The status of a claim in the words of the person who reads it. */
export function claimStatusWords(status: ClaimStatus, audience: Audience): string {
  return WORDS[status][audience];
}
