import { formatFinancialYear, type FinancialYear, type PlainDate } from '../calendar/index.js';
import {
  accept,
  andThen,
  decideTransition,
  isWithinOrganisation,
  permits,
  refuse,
  type Actor,
  type Decision,
  type Subject,
} from '../shared/index.js';
import { decideShareOfProjectCost, type CostShare } from '../match-funding/index.js';
import { decideSeparation, type TakenDuty } from '../separation/index.js';
import { AWARD_LIFECYCLE, type AwardCommand } from './award-lifecycle.js';
import { VOID_AWARD_STATUSES, type AwardStatus } from './award-statuses.js';
import { nextIndicativeYear, type AwardYear } from './award-years.js';

/** What the rules need to know of an award. */
export interface Award extends Subject<AwardStatus> {
  readonly organisationId: string;
  /** The last day on which an offer can be accepted; null or left out where it stands until answered. */
  readonly expiresOn?: PlainDate | null;
  /** Who has taken on which duty of the award; empty for people of the organisation. */
  readonly duties: readonly TakenDuty[];
  /** The award beside the cost of its project; null or left out where nobody asks. */
  readonly costShare?: CostShare | null;
}

const UNSEEN: readonly AwardStatus[] = ['drafted', 'approved', 'withdrawn'];

/** The states in which a later year can be confirmed: not while an offer is open, whose letter says which are. */
export const CONFIRMABLE_AWARDS: readonly AwardStatus[] = [
  'drafted',
  'approved',
  'accepted',
  'active',
];

/** Whether the award ended before it was accepted: nothing that was planned of it will be paid. */
export function isAwardVoid(status: AwardStatus): boolean {
  return VOID_AWARD_STATUSES.includes(status);
}

/** Whether the organisation knows of its award: from the offer on. */
export function isAwardShown(status: AwardStatus): boolean {
  return !UNSEEN.includes(status);
}

/** Whether the actor may know of the award: an organisation does from the offer on. */
export function isAwardVisible(award: Award, actor: Actor): boolean {
  if (actor.audience === 'staff') return true;
  return isWithinOrganisation(actor, award.organisationId) && isAwardShown(award.status);
}

/** The state a command leads to; an organisation knows of its awards from the offer on. */
export function decideAwardCommand(
  command: AwardCommand,
  award: Award,
  actor: Actor,
): Decision<AwardStatus> {
  return isAwardVisible(award, actor)
    ? decideTransition(AWARD_LIFECYCLE, command, award, actor)
    : refuse('shared.not-found');
}

function decideCost({ costShare }: Award): Decision<null> {
  return costShare ? decideShareOfProjectCost(costShare) : accept(null);
}

/**
 * Approval, never by a person with another duty in its chain: `separation.same-person` (1-product, money
 * rule 7); and never above the fund's share of the project cost.
 */
export function decideApproveAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return andThen(decideAwardCommand('approve', award, actor), (status) =>
    andThen(decideSeparation('award-approver', award.duties, actor), () =>
      andThen(decideCost(award), () => accept(status)),
    ),
  );
}

/** The funder's way back before an offer; what was reserved is available again. */
export function decideWithdrawAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAwardCommand('withdraw', award, actor);
}

/** The state after a payment of the award was sent: the first one makes it active. */
export function statusAfterPaymentSent(status: AwardStatus): AwardStatus {
  return status === 'accepted' ? 'active' : status;
}

/**
 * Confirms one indicative year, in order (1-product, What no other system does together, 3). Refuses
 * with `awards.year-not-indicative`, or `awards.years-in-order` where an earlier year still waits.
 */
export function decideConfirmYear(
  award: Award,
  years: readonly AwardYear[],
  financialYear: FinancialYear,
  actor: Actor,
): Decision<'confirmed'> {
  if (!permits(actor, 'awards.confirm-year', award.fundId)) return refuse('shared.not-permitted');
  if (!CONFIRMABLE_AWARDS.includes(award.status))
    return refuse('shared.wrong-state', { thing: 'award', state: award.status });
  const asked = years.find((year) => year.financialYear === financialYear);
  if (asked?.status !== 'indicative' || asked.amountPence === 0)
    return refuse('awards.year-not-indicative', {
      financialYear: formatFinancialYear(financialYear),
    });
  const next = nextIndicativeYear(years) ?? financialYear;
  return next === financialYear
    ? accept('confirmed')
    : refuse('awards.years-in-order', { financialYear: formatFinancialYear(next) });
}
