import type { ApplicationStatus } from '../applications/index.js';
import { decideShareSoFar, type MatchFundingTerms } from '../match-funding/index.js';
import { formatPounds, type Pence } from '../money/index.js';
import { decideSeparation, type TakenDuty } from '../separation/index.js';
import { accept, andThen, permits, refuse, type Actor, type Decision } from '../shared/index.js';
import { DIRECT_REASON_WORDS, isDirectReason } from './award-origin.js';
import {
  decideAwardYears,
  initialAwardYears,
  type AwardYear,
  type YearAmount,
} from './award-years.js';

/** The approved application that an award comes from. */
export interface AwardedApplication {
  readonly status: ApplicationStatus;
  readonly fundId: string;
  readonly amountRequestedPence: Pence;
  /** Whether an award, not withdrawn or declined, was made from it already. */
  readonly hasAward: boolean;
}

/** An award that is asked for: from an application, or direct with a reason. */
export interface NewAward {
  readonly fundId: string;
  readonly application: AwardedApplication | null;
  readonly directReason: string | null;
  readonly amountPence: Pence;
  readonly years: readonly YearAmount[];
  /** Who has entered and verified the bank details that it would be paid to. */
  readonly duties: readonly TakenDuty[];
  /** What the fund asks of the cost of the project; null or left out where it asks nothing. */
  readonly matchFunding?: MatchFundingTerms | null;
}

/** What is remarkable about an award and yet allowed (1-product, money rule 8). */
export function awardWarnings(amountPence: Pence, requestedPence: Pence | null): string[] {
  if (requestedPence === null || amountPence <= requestedPence) return [];
  return [
    `The award of ${formatPounds(amountPence)} is more than the ${formatPounds(requestedPence)} applied for.`,
  ];
}

function decideShare({ amountPence, matchFunding }: NewAward): Decision<null> {
  return matchFunding ? decideShareSoFar({ ...matchFunding, amountPence }) : accept(null);
}

function decideOrigin(award: NewAward): Decision<null> {
  const { application, directReason } = award;
  if (application === null) {
    if (isDirectReason(directReason)) return accept(null);
    return refuse('shared.invalid', {}, [
      { pointer: '/directReason', detail: DIRECT_REASON_WORDS },
    ]);
  }
  if (application.status !== 'approved' || application.fundId !== award.fundId)
    return refuse('awards.not-approved-application');
  return application.hasAward ? refuse('awards.already-awarded') : accept(null);
}

/**
 * The years with which an award is drafted: its whole amount is then reserved, year by year, by the
 * budget guard. Refuses people with a part in the bank details, an application that is not approved or
 * has its award, a direct award without a reason, years that do not add up, and more than the fund's
 * share of a project cost that is known.
 */
export function decideDraftAward(
  award: NewAward,
  actor: Actor,
): Decision<{ readonly years: readonly AwardYear[]; readonly warnings: readonly string[] }> {
  if (!permits(actor, 'awards.draft', award.fundId)) return refuse('shared.not-permitted');
  const requested = award.application?.amountRequestedPence ?? null;
  const apart = decideSeparation('award-recommender', award.duties, actor);
  return andThen(
    andThen(apart, () => decideOrigin(award)),
    () =>
      andThen(decideAwardYears(award.amountPence, award.years), (years) =>
        andThen(decideShare(award), () =>
          accept({
            years: initialAwardYears(years),
            warnings: awardWarnings(award.amountPence, requested),
          }),
        ),
      ),
  );
}
