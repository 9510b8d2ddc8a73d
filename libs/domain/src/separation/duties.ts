import type { Person } from '../shared/index.js';

/** The words of a duty; `did` and `must` complete the sentence of a refusal. */
interface DutyWords {
  /** What the person has done: "Isla Grant drafted this award". */
  readonly did: string;
  /** What another person must do instead: "another person must approve it". */
  readonly must: string;
}

/** Every duty that excludes another one for the same person (docs/glossary.md, money rule 7). */
export const DUTY_WORDS = {
  'application-scorer': { did: 'scored this application', must: 'score the application' },
  'application-decider': {
    did: 'decided on this application',
    must: 'decide on the application',
  },
  'award-recommender': { did: 'drafted this award', must: 'draft the award' },
  'award-approver': { did: 'approved this award', must: 'approve the award' },
  'variation-approver': {
    did: 'approved a variation of this award',
    must: 'approve the variation',
  },
  'payment-requester': { did: 'requested this payment', must: 'request the payment' },
  'payment-approver': { did: 'approved this payment', must: 'approve the payment' },
  'payment-releaser': { did: 'released this payment', must: 'release the payment' },
  'bank-editor': {
    did: 'entered these bank details',
    must: 'enter the bank details',
  },
  'bank-verifier': {
    did: 'verified these bank details',
    must: 'verify the bank details',
  },
  'variation-proposer': { did: 'proposed this variation', must: 'propose the variation' },
  'run-preparer': { did: 'prepared this payment run', must: 'prepare the payment run' },
  'budget-change-proposer': {
    did: 'proposed this budget change',
    must: 'propose the budget change',
  },
  'budget-change-confirmer': {
    did: 'confirmed this budget change',
    must: 'confirm or refuse the budget change',
  },
  'levels-proposer': {
    did: 'proposed these payment levels',
    must: 'propose the payment levels',
  },
  'levels-confirmer': {
    did: 'confirmed these payment levels',
    must: 'confirm or refuse the payment levels',
  },
  'virement-requester': { did: 'requested this virement', must: 'request the virement' },
  'virement-approver': { did: 'approved this virement', must: 'approve the virement' },
  'recovery-requester': { did: 'requested this recovery', must: 'request the recovery' },
  'recovery-approver': { did: 'approved this recovery', must: 'approve the recovery' },
  'fair-work-recorder': {
    did: 'recorded Fair Work First for this award',
    must: 'record Fair Work First',
  },
  'fair-work-accepter': {
    did: 'accepted Fair Work First for this award',
    must: 'accept Fair Work First',
  },
  'receipt-recorder': { did: 'recorded this receipt', must: 'record the receipt' },
  'receipt-booker': {
    did: 'confirmed where this receipt is booked',
    must: 'confirm where the receipt is booked',
  },
  'loss-requester': {
    did: 'asked for this write-off or waiver',
    must: 'ask for the write-off or waiver',
  },
  'loss-approver': {
    did: 'approved this write-off or waiver',
    must: 'approve the write-off or waiver',
  },
} as const satisfies Record<string, DutyWords>;

export type Duty = keyof typeof DUTY_WORDS;

export const DUTIES = Object.keys(DUTY_WORDS) as Duty[];

/** A duty, with the person who took it on in the chain of an award, its payments and their bank details. */
export interface TakenDuty extends Person {
  readonly duty: Duty;
}
