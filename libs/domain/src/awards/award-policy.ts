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
import { nextIndicativeYear, type AwardYear, type BudgetedYear } from './award-years.js';
import type { PaymentMethod } from './payment-method.js';

/** What the rules need to know of an award. */
export interface Award extends Subject<AwardStatus> {
  readonly organisationId: string;
  /** How its money moves; absent for `bank`. What moves by transfer is acknowledged and not accepted. */
  readonly paymentMethod?: PaymentMethod;
  /** The last day on which the offer can be accepted; null or absent where there is no last day. */
  readonly expiresOn?: PlainDate | null;
  /** The duties that people have taken on in the chain of the award; empty for readers of the organisation. */
  readonly duties: readonly TakenDuty[];
  /** The award and the cost of its project; null or absent where the fund sets no ceiling. */
  readonly costShare?: CostShare | null;
  /** Its years, the first one first; empty or absent for readers of the organisation, who may not read budgets. */
  readonly budgetedYears?: readonly BudgetedYear[];
  /** Whether it is recorded how the award stands under subsidy control; absent where it is not. */
  readonly subsidyRecorded?: boolean;
}

const UNSEEN: readonly AwardStatus[] = ['drafted', 'approved', 'withdrawn'];

/**
 * In these states a later year can be confirmed. Not while an offer is open: its letter states which years are
 * confirmed.
 */
export const CONFIRMABLE_AWARDS: readonly AwardStatus[] = [
  'drafted',
  'approved',
  'accepted',
  'active',
];

/** Whether the award ended before it was accepted, so that nothing of it will be paid. */
export function isAwardVoid(status: AwardStatus): boolean {
  return VOID_AWARD_STATUSES.includes(status);
}

/** Whether the organisation is shown its award: from the offer on. */
export function isAwardShown(status: AwardStatus): boolean {
  return !UNSEEN.includes(status);
}

/** Whether the actor may see the award. People of the organisation see it from the offer on. */
export function isAwardVisible(award: Award, actor: Actor): boolean {
  if (actor.audience === 'staff') return true;
  return isWithinOrganisation(actor, award.organisationId) && isAwardShown(award.status);
}

/**
 * The state that a command leads to. For people of the organisation, an award that is not offered yet does not
 * exist.
 */
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
 * Approves an award. Refuses an actor with another duty in its chain (`separation.same-person`;
 * docs/glossary.md, money rule 7), an award above the fund's share of the project cost, and one whose kind of subsidy
 * is not recorded (`assurances.subsidy-not-recorded`).
 */
export function decideApproveAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return andThen(decideAwardCommand('approve', award, actor), (status) =>
    andThen(decideSeparation('award-approver', award.duties, actor), () =>
      andThen(decideCost(award), () =>
        award.subsidyRecorded === true ? accept(status) : refuse('assurances.subsidy-not-recorded'),
      ),
    ),
  );
}

/** Withdraws an award before it is offered; the reserved money is available again. */
export function decideWithdrawAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAwardCommand('withdraw', award, actor);
}

/** The state of the award after one of its payments is sent: the first one makes it active. */
export function statusAfterPaymentSent(status: AwardStatus): AwardStatus {
  return status === 'accepted' ? 'active' : status;
}

function isPlanned({ budgetedYears = [] }: Award, financialYear: FinancialYear): boolean {
  return budgetedYears.some(
    (year) => year.financialYear === financialYear && year.authority === 'planned',
  );
}

/**
 * Confirms one indicative year (docs/glossary.md, Annuality). Refuses with `awards.year-not-indicative`, with
 * `awards.years-in-order` while an earlier year is not confirmed, or with `awards.year-without-authority` while the
 * budget line of the year is planned (docs/glossary.md, Authority).
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
  if (next !== financialYear)
    return refuse('awards.years-in-order', { financialYear: formatFinancialYear(next) });
  return isPlanned(award, financialYear)
    ? refuse('awards.year-without-authority', { financialYear: formatFinancialYear(financialYear) })
    : accept('confirmed');
}
