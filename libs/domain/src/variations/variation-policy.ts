import { AGREED_AWARD_STATUSES, type AwardStatus } from '../awards/index.js';
import type { PlainDate } from '../calendar/index.js';
import { decideShareSoFar, type CostShare } from '../match-funding/index.js';
import { sumPence } from '../money/index.js';
import { decideAssistance, type AssistanceUse } from '../assurances/index.js';
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
import { decideEndedYears, decideTerms } from './variation-faults.js';
import { VARIATION_LIFECYCLE, type VariationCommand } from './variation-lifecycle.js';
import type { VariationStatus } from './variation-statuses.js';
import { decideEffects, decideEffectsSoFar, type YearEffect } from './year-effects.js';

/** What the rules need to know of a variation. */
export interface Variation extends Subject<VariationStatus> {
  readonly proposedBy: Person;
  /** The version of the award for which it was written. */
  readonly basedOnVersion: number;
}

/** The award that the variation changes, as it is now. */
export interface VariedAward {
  readonly fundId: string;
  readonly status: AwardStatus;
  /** The newest version of the award. */
  readonly version: number;
}

/** The facts on which the decision about a variation depends. */
export interface VariationContext {
  readonly award: VariedAward;
  readonly effects: readonly YearEffect[];
  /** The duties that people have taken on in the chain of the award, without that of proposing this variation. */
  readonly duties: readonly TakenDuty[];
  /** The award with its new amount, and the cost of its project; null or absent where the fund sets no ceiling. */
  readonly costShare?: CostShare | null;
  /**
   * The assistance that the enterprise has had; null or absent where the award is no subsidy with a limit.
   */
  readonly assistance?: AssistanceUse | null;
}

/** Whether the terms of an award can be varied in this state. */
export function decideVariable(status: AwardStatus): Decision<null> {
  if (AGREED_AWARD_STATUSES.some((agreed) => agreed === status)) return accept(null);
  return refuse('shared.wrong-state', { thing: 'award', state: status });
}

/**
 * Proposes new terms for an award. They have no fault and differ from the present terms; a year that has ended is added
 * with a reason only.
 */
export function decideProposeVariation(
  award: VariedAward,
  before: AwardTerms,
  after: AwardTerms,
  ended: { readonly reason: string | null; readonly today: PlainDate },
  actor: Actor,
): Decision<AwardTerms> {
  if (!permits(actor, 'variations.propose', award.fundId)) return refuse('shared.not-permitted');
  return andThen(decideVariable(award.status), () =>
    andThen(decideTerms(before, after), (terms) =>
      andThen(decideEndedYears(before, terms, ended), () => accept(terms)),
    ),
  );
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

/** Changes a draft. Only the person who proposed it may. */
export function decideEditVariation(variation: Variation, actor: Actor): Decision<VariationStatus> {
  return decideOwn('edit', variation, actor);
}

/** Withdraws a variation that is not applied yet. Only the person who proposed it may. */
export function decideWithdrawVariation(
  variation: Variation,
  actor: Actor,
): Decision<VariationStatus> {
  return decideOwn('withdraw', variation, actor);
}

/** Refuses with `variations.award-changed` where the award has changed since the variation was written. */
function decideCurrent(variation: Variation, award: VariedAward): Decision<null> {
  if (variation.basedOnVersion === award.version) return decideVariable(award.status);
  return refuse('variations.award-changed', {
    basedOn: variation.basedOnVersion,
    latest: award.version,
  });
}

/** Submits a variation for approval. Every year must be possible; a budget may still have too little money. */
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
 * Limits that a raised award has to keep: the fund's share of the project cost, and the minimal financial
 * assistance of the organisation.
 */
function decideLimits({ effects, costShare, assistance }: VariationContext): Decision<null> {
  const raisedBy = sumPence(effects.map(({ differencePence }) => differencePence));
  if (raisedBy <= 0) return accept(null);
  return andThen(costShare ? decideShareSoFar(costShare) : accept(null), () =>
    assistance ? decideAssistance(assistance) : accept(null),
  );
}

/**
 * Approves a variation. Refuses the person who proposed it, and anybody with another duty in the chain of the
 * award (docs/glossary.md, money rule 7).
 */
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

/** Rejects a variation that is not applied yet. Whoever may approve may reject. */
export function decideRejectVariation(
  variation: Variation,
  actor: Actor,
): Decision<VariationStatus> {
  return decideTransition(VARIATION_LIFECYCLE, 'reject', variation, actor);
}

/**
 * Applies a variation. The award is unchanged since the variation was written, every budget has the money, and
 * the limits are checked again because other awards may have been made since the approval.
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
