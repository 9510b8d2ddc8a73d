import type { ApplicationStatus } from '../applications/index.js';
import { decideShareSoFar, type MatchFundingTerms } from '../match-funding/index.js';
import type { FinancialYear } from '../calendar/index.js';
import { formatPounds, type Pence } from '../money/index.js';
import type { OrganisationKind } from '../organisations/index.js';
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
  /** Whether the application has an award that was not withdrawn or declined. */
  readonly hasAward: boolean;
}

/** A new award: from an application, or direct with a reason. */
export interface NewAward {
  readonly fundId: string;
  /** Who receives it; absent where that is known to be an organisation that can be paid. */
  readonly recipient?: { readonly name: string; readonly kind: OrganisationKind };
  readonly application: AwardedApplication | null;
  readonly directReason: string | null;
  readonly amountPence: Pence;
  readonly years: readonly YearAmount[];
  /** The financial years of it whose budget line has no authority yet; they are indicative. */
  readonly yearsWithoutAuthority: readonly FinancialYear[];
  /** The duties that people have taken on in the bank details to which the award would be paid. */
  readonly duties: readonly TakenDuty[];
  /** What the fund says about the project cost; null or absent where it sets no ceiling. */
  readonly matchFunding?: MatchFundingTerms | null;
}

/** Warnings about an award that is allowed nevertheless, as sentences (docs/glossary.md, money rule 8). */
export function awardWarnings(amountPence: Pence, requestedPence: Pence | null): string[] {
  if (requestedPence === null || amountPence <= requestedPence) return [];
  return [
    `The award of ${formatPounds(amountPence)} is more than the ${formatPounds(requestedPence)} applied for.`,
  ];
}

function decideShare({ amountPence, matchFunding }: NewAward): Decision<null> {
  return matchFunding ? decideShareSoFar({ ...matchFunding, amountPence }) : accept(null);
}

/** Refuses an alcohol and drug partnership, which is an area and not a payee: `awards.area-not-payee`. */
function decideRecipient({ recipient }: NewAward): Decision<null> {
  return recipient?.kind === 'adp'
    ? refuse('awards.area-not-payee', { organisation: recipient.name })
    : accept(null);
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
 * The years of a new award, whose money is then reserved year by year. Refuses an actor with a duty in the bank
 * details, a partnership (an area and not a payee), an application that is not approved or has an award already, a direct award without a reason, years
 * that do not add up, and more than the fund's share of a known project cost.
 */
export function decideDraftAward(
  award: NewAward,
  actor: Actor,
): Decision<{ readonly years: readonly AwardYear[]; readonly warnings: readonly string[] }> {
  if (!permits(actor, 'awards.draft', award.fundId)) return refuse('shared.not-permitted');
  const requested = award.application?.amountRequestedPence ?? null;
  const apart = decideSeparation('award-recommender', award.duties, actor);
  return andThen(
    andThen(
      andThen(apart, () => decideRecipient(award)),
      () => decideOrigin(award),
    ),
    () =>
      andThen(decideAwardYears(award.amountPence, award.years), (years) =>
        andThen(decideShare(award), () =>
          accept({
            years: initialAwardYears(years, award.yearsWithoutAuthority),
            warnings: awardWarnings(award.amountPence, requested),
          }),
        ),
      ),
  );
}
