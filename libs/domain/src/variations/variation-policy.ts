import { AGREED_AWARD_STATUSES, type AwardStatus } from '../awards/index.js';
import { decideShareSoFar, type CostShare } from '../match-funding/index.js';
import { sumPence } from '../money/index.js';
import { decideAssistance, type AssistanceUse } from '../assurances/index.js';
import type { PlainDate } from '../calendar/index.js';
import { decideSeparation, type TakenDuty } from '../separation/index.js';
import {
  accept,
  andThen,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type Decision,
  type Person,
  type Subject,
} from '../shared/index.js';
import type { AwardTerms } from './award-terms.js';
import { decideTerms } from './variation-faults.js';
import { VARIATION_LIFECYCLE, type VariationCommand } from './variation-lifecycle.js';
import type { VariationStatus } from './variation-statuses.js';
import { decideEffects, decideEffectsSoFar, type YearEffect } from './year-effects.js';

/** What the rules need to know of a variation. */
export interface Variation extends Subject<VariationStatus> {
  readonly proposedBy: Person;
  /** The version of the award that it was written against. */
  readonly basedOnVersion: number;
}

/** The award that a variation changes, as it is now. */
export interface VariedAward {
  readonly fundId: string;
  readonly status: AwardStatus;
  /** The newest version of the award. */
  readonly version: number;
}

/** What a variation meets when it is decided. */
export interface VariationContext {
  readonly award: VariedAward;
  readonly effects: readonly YearEffect[];
  /** Who has which duty in the chain of the award; who proposed the variation comes on top. */
  readonly duties: readonly TakenDuty[];
  /** The award as it is to be, beside the cost of its project; null or left out where nobody asks. */
  readonly costShare?: CostShare | null;
  /** What the organisation uses of its minimal financial assistance; null or left out where the award is none. */
  readonly assistance?: { readonly use: AssistanceUse; readonly today: PlainDate } | null;
}

/** Whether the terms of an award in this state can be varied. */
export function decideVariable(status: AwardStatus): Decision<null> {
  if (AGREED_AWARD_STATUSES.some((agreed) => agreed === status)) return accept(null);
  return refuse('shared.wrong-state', { thing: 'award', state: status });
}

/** New terms for an award: sound in themselves, and different from what they are. */
export function decideProposeVariation(
  award: VariedAward,
  before: AwardTerms,
  after: AwardTerms,
  actor: Actor,
): Decision<AwardTerms> {
  if (!permits(actor, 'variations.propose', award.fundId)) return refuse('shared.not-permitted');
  return andThen(decideVariable(award.status), () => decideTerms(before, after));
}

function decideOwn(
  command: VariationCommand,
  variation: Variation,
  actor: Actor,
): Decision<VariationStatus> {
  return andThen(decideTransition(VARIATION_LIFECYCLE, command, variation, actor), (status) =>
    variation.proposedBy.userId === actor.userId
      ? accept(status)
      : refuse('variations.not-yours', { person: variation.proposedBy.name }),
  );
}

/** A change to a draft, by who proposed it. */
export function decideEditVariation(variation: Variation, actor: Actor): Decision<VariationStatus> {
  return decideOwn('edit', variation, actor);
}

/** The way back of who proposed it, until it is applied. */
export function decideWithdrawVariation(
  variation: Variation,
  actor: Actor,
): Decision<VariationStatus> {
  return decideOwn('withdraw', variation, actor);
}

/** Whether the variation still speaks of the award as it is: `variations.award-changed` where not. */
function decideCurrent(variation: Variation, award: VariedAward): Decision<null> {
  if (variation.basedOnVersion === award.version) return decideVariable(award.status);
  return refuse('variations.award-changed', {
    basedOn: variation.basedOnVersion,
    latest: award.version,
  });
}

/** Asks for approval; the years must be able to become what they are to be, the money apart. */
export function decideSubmitVariation(
  variation: Variation,
  { award, effects }: VariationContext,
  actor: Actor,
): Decision<VariationStatus> {
  return andThen(decideOwn('submit', variation, actor), (status) =>
    andThen(decideCurrent(variation, award), () =>
      andThen(decideEffectsSoFar(effects, award.status), () => accept(status)),
    ),
  );
}

/**
 * What an award may not exceed, asked of one that is raised: the share of project cost that its fund bears, and the
 * minimal financial assistance of its organisation.
 */
function decideLimits({ effects, costShare, assistance }: VariationContext): Decision<null> {
  const raisedBy = sumPence(effects.map(({ differencePence }) => differencePence));
  if (raisedBy <= 0) return accept(null);
  return andThen(costShare ? decideShareSoFar(costShare) : accept(null), () =>
    assistance ? decideAssistance(assistance.use, assistance.today) : accept(null),
  );
}

/** Approval by a person who proposed nothing of it and has no other duty in its chain (money rule 7). */
export function decideApproveVariation(
  variation: Variation,
  meets: VariationContext,
  actor: Actor,
): Decision<VariationStatus> {
  const { award, effects, duties } = meets;
  const proposer: TakenDuty = { duty: 'variation-proposer', ...variation.proposedBy };
  return andThen(decideTransition(VARIATION_LIFECYCLE, 'approve', variation, actor), (status) =>
    andThen(decideSeparation('variation-approver', [proposer, ...duties], actor), () =>
      andThen(decideCurrent(variation, award), () =>
        andThen(decideEffectsSoFar(effects, award.status), () =>
          andThen(decideLimits(meets), () => accept(status)),
        ),
      ),
    ),
  );
}

/** Turned down, by an approver, before it is applied. */
export function decideRejectVariation(
  variation: Variation,
  actor: Actor,
): Decision<VariationStatus> {
  return decideTransition(VARIATION_LIFECYCLE, 'reject', variation, actor);
}

/**
 * Makes it so: the award must be as it was written against, every budget must have the money, and what an award may not
 * exceed is asked again, for other awards may have been made since the approval.
 */
export function decideApplyVariation(
  variation: Variation,
  meets: VariationContext,
  actor: Actor,
): Decision<VariationStatus> {
  const { award, effects } = meets;
  return andThen(decideTransition(VARIATION_LIFECYCLE, 'apply', variation, actor), (status) =>
    andThen(decideCurrent(variation, award), () =>
      andThen(decideEffects(effects, award.status), () =>
        andThen(decideLimits(meets), () => accept(status)),
      ),
    ),
  );
}
