import type { Duty } from './duties.js';

/**
 * The eight duties on the way from drafting an award to paying it. Within one chain, one person has at most one
 * of them (docs/adr/0010-every-pair-of-duties.md).
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

/**
 * The duties on the way from an application to its award. Nobody has two of them for one application; to assign an
 * assessor is none of them (docs/glossary.md, money rule 7).
 */
export const APPLICATION_DUTIES = [
  'application-scorer',
  'application-decider',
  'award-approver',
] as const satisfies readonly Duty[];

type Pair = readonly [Duty, Duty];

function everyPairOf(duties: readonly Duty[]): Pair[] {
  return duties.flatMap((one, index) => duties.slice(index + 1).map((other): Pair => [one, other]));
}

/** The pairs of duties that one person may not have in the same chain. Every command asks this table. */
export const SEPARATED: readonly Pair[] = [
  ...everyPairOf(CORE_DUTIES),
  ...everyPairOf(APPLICATION_DUTIES),
  // each approval of a payment is given by a different person
  ['payment-approver', 'payment-approver'],
  ['variation-proposer', 'variation-approver'],
  ['run-preparer', 'payment-releaser'],
  ['budget-change-proposer', 'budget-change-confirmer'],
  ['levels-proposer', 'levels-confirmer'],
  ['virement-requester', 'virement-approver'],
  ['recovery-requester', 'recovery-approver'],
  ['fair-work-recorder', 'fair-work-accepter'],
  ['receipt-recorder', 'receipt-booker'],
  ['loss-requester', 'loss-approver'],
  // each approval of a loss is given by a different person
  ['loss-approver', 'loss-approver'],
];

/** Whether two duties exclude each other, in either order. */
export function isSeparated(one: Duty, other: Duty): boolean {
  return SEPARATED.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
}
