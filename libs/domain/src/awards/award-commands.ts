import type { PlainDate } from '../calendar/index.js';
import { commandAnswers, type Actor, type CommandAnswer } from '../shared/index.js';
import {
  decideCompleteAward,
  decideResumeAward,
  decideSuspendAward,
  decideTerminateAward,
} from './award-ending.js';
import { AWARD_LIFECYCLE, type AwardCommand } from './award-lifecycle.js';
import {
  decideAcceptAward,
  decideAcknowledgeAward,
  decideDeclineAward,
  decideExtendOffer,
  decideLapseOffer,
  decideOfferAward,
  isAcknowledged,
} from './award-offer.js';
import {
  decideApproveAward,
  decideConfirmYear,
  decideWithdrawAward,
  type Award,
} from './award-policy.js';
import { AWARD_YEAR_LIFECYCLE, type AwardYearCommand } from './award-year-lifecycle.js';
import { nextIndicativeYear, type AwardYear } from './award-years.js';

function yearAnswers(
  award: Award,
  years: readonly AwardYear[],
  actor: Actor,
): CommandAnswer<AwardYearCommand>[] {
  const next = nextIndicativeYear(years);
  if (next === null) return [];
  return commandAnswers(actor.audience, AWARD_YEAR_LIFECYCLE, {
    'confirm-year': decideConfirmYear(award, years, next, actor),
  });
}

/** An allocation is acknowledged; any other award is accepted or declined. */
function answers(award: Award, actor: Actor, today: PlainDate) {
  if (isAcknowledged(award)) return { acknowledge: decideAcknowledgeAward(award, actor) };
  return {
    accept: decideAcceptAward(award, actor, today),
    decline: decideDeclineAward(award, actor),
  };
}

/**
 * The commands of the award for the actor today: each allowed, or refused with the reason. `confirm-year` is
 * about the next indicative year.
 */
export function awardCommands(
  award: Award,
  years: readonly AwardYear[],
  actor: Actor,
  today: PlainDate,
): CommandAnswer<AwardCommand | AwardYearCommand>[] {
  return [
    ...commandAnswers(actor.audience, AWARD_LIFECYCLE, {
      approve: decideApproveAward(award, actor),
      withdraw: decideWithdrawAward(award, actor),
      offer: decideOfferAward(award, actor),
      'extend-offer': decideExtendOffer(award, actor),
      ...answers(award, actor, today),
      lapse: decideLapseOffer(award, actor, today),
      suspend: decideSuspendAward(award, actor),
      resume: decideResumeAward(award, actor),
      // Payments in a run and other open things are checked when the effect is shown, before the person confirms.
      terminate: decideTerminateAward(award, [], actor),
      complete: decideCompleteAward(award, [], actor),
    }),
    ...yearAnswers(award, years, actor),
  ];
}
