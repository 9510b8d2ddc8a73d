import { commandAnswers, type Actor, type CommandAnswer } from '../shared/index.js';
import { VARIATION_LIFECYCLE, type VariationCommand } from './variation-lifecycle.js';
import {
  decideApplyVariation,
  decideApproveVariation,
  decideEditVariation,
  decideRejectVariation,
  decideSubmitVariation,
  decideWithdrawVariation,
  type Variation,
  type VariationContext,
} from './variation-policy.js';

/** The commands of the variation for the actor: each allowed, or refused with the reason; nothing for an organisation. */
export function variationCommands(
  variation: Variation,
  context: VariationContext,
  actor: Actor,
): CommandAnswer<VariationCommand>[] {
  return commandAnswers(actor.audience, VARIATION_LIFECYCLE, {
    edit: decideEditVariation(variation, actor),
    submit: decideSubmitVariation(variation, context, actor),
    approve: decideApproveVariation(variation, context, actor),
    reject: decideRejectVariation(variation, actor),
    withdraw: decideWithdrawVariation(variation, actor),
    apply: decideApplyVariation(variation, context, actor),
  });
}
