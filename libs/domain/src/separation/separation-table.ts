import type { Duty } from './duties.js';

/**
 * The eight duties between a recommendation and money in an account: each is done by somebody else
 * within one chain (docs/adr/0010).
 */
export const CORE_DUTIES = [
  'award-recommender',
  'award-approver',
  'variation-approver',
  'payment-requester',
  'payment-approver',
  'payment-releaser',
  'bank-editor',
  'bank-verifier',
] as const satisfies readonly Duty[];

type Pair = readonly [Duty, Duty];

function everyPairOf(duties: readonly Duty[]): Pair[] {
  return duties.flatMap((one, index) => duties.slice(index + 1).map((other): Pair => [one, other]));
}

/** The pairs that one person never holds both of; the one table that every path asks. */
export const SEPARATED: readonly Pair[] = [
  ...everyPairOf(CORE_DUTIES),
  // each level of a payment's approval is another person
  ['payment-approver', 'payment-approver'],
  ['variation-proposer', 'variation-approver'],
  ['run-preparer', 'payment-releaser'],
  ['virement-requester', 'virement-approver'],
  ['recovery-requester', 'recovery-approver'],
];

/** Whether the two duties exclude each other; the order does not matter. */
export function isSeparated(one: Duty, other: Duty): boolean {
  return SEPARATED.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
}
