import type { APPLICATION_DUTIES, CORE_DUTIES } from '@almoner/domain/separation';
import type { Client, Reply } from '../client.js';
import { done, type Scene } from './scene.js';

/** The duties of one chain, from the scores of an application to the payment of its award. */
export type ChainDuty = (typeof CORE_DUTIES | typeof APPLICATION_DUTIES)[number];

/** One way to take on a duty through the API. */
interface Door {
  /** What has to happen before, done by people without a duty. */
  readonly before?: (scene: Scene) => Promise<void>;
  readonly knock: (scene: Scene, by: Client) => Promise<Reply>;
}

interface Duties {
  readonly single: Door;
  /** The same duty for many records at once; left out where there is no such route. */
  readonly bulk?: Door;
  /** What has to happen after it before the next duty can be taken on. */
  readonly after?: (scene: Scene, reply: Reply) => Promise<void> | void;
}

const NEED = { statementOfNeed: 'Given by a test', overlapReason: 'Instalments of a test' };

function paymentIds({ ids }: Scene) {
  return { paymentIds: [ids.payment] };
}

/** Every way to every duty; a duty of the domain's table that is missing here does not compile. */
export const DOORS: Readonly<Record<ChainDuty, Duties>> = {
  'application-scorer': {
    single: { before: (scene) => scene.apply(), knock: (scene, by) => scene.score(by) },
  },
  'application-decider': {
    single: {
      knock: ({ ids }, by) =>
        by.post(`applications/${ids.application}/decide`, { outcome: 'approve', reason: 'Strong' }),
    },
  },
  'award-recommender': {
    single: { knock: (scene, by) => scene.draft(by) },
    after: (scene, reply) => void (scene.ids.award = reply.body.id),
  },
  'award-approver': {
    single: { knock: ({ ids }, by) => by.post(`awards/${ids.award}/approve`) },
    bulk: { knock: ({ ids }, by) => by.post('awards/approve', { awardIds: [ids.award] }) },
    after: (scene) => scene.acceptOffer(),
  },
  'variation-approver': {
    single: {
      before: (scene) => scene.proposeVariation(),
      knock: ({ ids }, by) => by.post(`variations/${ids.variation}/approve`),
    },
    after: async ({ ids, clerk }) => {
      done(await clerk.post(`variations/${ids.variation}/apply`));
    },
  },
  'payment-requester': {
    single: {
      before: (scene) => scene.planPayment(),
      knock: ({ ids }, by) => by.post(`payments/${ids.payment}/request`, NEED),
    },
    bulk: {
      before: (scene) => scene.planPayment(),
      knock: (scene, by) => by.post('payments/request', { ...paymentIds(scene), ...NEED }),
    },
  },
  'payment-approver': {
    single: { knock: ({ ids }, by) => by.post(`payments/${ids.payment}/approve`) },
    bulk: { knock: (scene, by) => by.post('payments/approve', paymentIds(scene)) },
  },
  'payment-releaser': {
    single: { knock: ({ ids }, by) => by.post(`payments/${ids.payment}/release`) },
    bulk: {
      before: (scene) => scene.prepareRun(),
      knock: ({ ids }, by) => by.post(`payment-runs/${ids.run}/release`),
    },
  },
  'bank-editor': {
    single: { knock: (scene, by) => scene.enterDetails(by) },
    after: (scene, reply) => void (scene.ids.account = reply.body.id),
  },
  'bank-verifier': {
    single: { knock: (scene, by) => scene.verifyDetails(by) },
  },
};

/** The orders in which the duties of one chain can be taken on. */
export const ORDERS: readonly (readonly ChainDuty[])[] = [
  [
    'bank-editor',
    'bank-verifier',
    'award-recommender',
    'award-approver',
    'variation-approver',
    'payment-requester',
    'payment-approver',
    'payment-releaser',
  ],
  [
    'award-recommender',
    'award-approver',
    'variation-approver',
    'payment-requester',
    'payment-approver',
    'bank-editor',
    'bank-verifier',
    'payment-releaser',
  ],
  [
    'bank-editor',
    'bank-verifier',
    'award-recommender',
    'award-approver',
    'payment-requester',
    'payment-approver',
    'payment-releaser',
    'variation-approver',
  ],
  ['application-scorer', 'application-decider', 'award-recommender', 'award-approver'],
  // a change of details that were verified before
  ['bank-editor', 'bank-verifier', 'bank-editor'],
];

/** The steps up to `second` in the first order in which `first` comes before it; null where there is none. */
export function stepsBetween(
  first: ChainDuty,
  second: ChainDuty,
): { readonly before: readonly ChainDuty[]; readonly at: number } | null {
  for (const order of ORDERS) {
    const at = order.indexOf(first);
    const end = order.lastIndexOf(second);
    if (at !== -1 && end > at) return { before: order.slice(0, end), at };
  }
  return null;
}

/**
 * Pairs in which the second duty never comes after the first in one chain. An application is scored before it is
 * decided, and decided before there is an award. An award is drafted and approved before it
 * can be varied, requested or paid; a payment is requested before it is approved, and approved before it is released;
 * and bank details entered after a release belong to another chain.
 */
export const NEVER_AFTER: readonly (readonly [ChainDuty, ChainDuty])[] = [
  ['application-decider', 'application-scorer'],
  ['award-approver', 'application-scorer'],
  ['award-approver', 'application-decider'],
  ['award-approver', 'award-recommender'],
  ['variation-approver', 'award-recommender'],
  ['variation-approver', 'award-approver'],
  ['payment-requester', 'award-recommender'],
  ['payment-requester', 'award-approver'],
  ['payment-approver', 'award-recommender'],
  ['payment-approver', 'award-approver'],
  ['payment-approver', 'payment-requester'],
  ['payment-releaser', 'award-recommender'],
  ['payment-releaser', 'award-approver'],
  ['payment-releaser', 'payment-requester'],
  ['payment-releaser', 'payment-approver'],
  ['payment-releaser', 'bank-editor'],
  ['payment-releaser', 'bank-verifier'],
];
