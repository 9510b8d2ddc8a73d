import { formatPounds, pence, type Pence } from '../money/index.js';
import { decideAnswer, decideWithdraw, type Proposal } from '../proposals/index.js';
import {
  accept,
  andThen,
  commandAnswers,
  permits,
  refuse,
  type Actor,
  type CommandAnswer,
  type Decision,
  type Person,
} from '../shared/index.js';
import { PAYMENT_LEVELS_LIFECYCLE } from './payment-levels-lifecycle.js';

/** The amounts above which a fund requires a second and a third approval, in pence; null where it does not. */
export interface ApprovalLevels {
  readonly levelTwoAbovePence: Pence | null;
  readonly levelThreeAbovePence: Pence | null;
}

/** The levels of a fund that has set none: one approval. */
export const ONE_APPROVAL: ApprovalLevels = {
  levelTwoAbovePence: null,
  levelThreeAbovePence: null,
};

/**
 * A payment that is not sent yet and in which a person has a part: they requested it, approved it or lent the approval of
 * it, put it on hold, or have to request it again because it was sent back to them.
 */
export interface OwnPayment extends Person {
  readonly reference: string;
  readonly amountPence: Pence;
}

/** What a change of levels is decided on: the levels in force, the new ones, and the payments of the people who decide. */
export interface LevelsPlan {
  readonly fundId: string;
  readonly present: ApprovalLevels;
  readonly wanted: ApprovalLevels;
  /** The payments in this fund of who proposed it, and of who is about to decide. */
  readonly own: readonly OwnPayment[];
}

/** New levels that were proposed, with the fund as it is now. */
export interface LevelsChange extends LevelsPlan, Proposal {}

function isAbove(amount: Pence, threshold: Pence | null): boolean {
  return threshold !== null && amount > threshold;
}

/** How many different people have to approve an amount. An amount equal to a threshold is below it. */
export function approvalsAsked(amount: Pence, levels: ApprovalLevels): 1 | 2 | 3 {
  if (isAbove(amount, levels.levelThreeAbovePence)) return 3;
  return isAbove(amount, levels.levelTwoAbovePence) ? 2 : 1;
}

function decideOrder(levels: ApprovalLevels): Decision<null> {
  const { levelTwoAbovePence: two, levelThreeAbovePence: three } = levels;
  if (three === null || (two !== null && three > two)) return accept(null);
  return refuse('payments.levels-out-of-order', {}, [
    {
      pointer: '/levelThreeAbovePence',
      detail:
        two === null
          ? 'Enter the amount for a second approval first'
          : 'Enter an amount above the one for a second approval',
    },
  ]);
}

/** How many payments a refusal names before it says how many there are besides. */
const NAMED = 5;

/**
 * Nobody lowers the approvals that a payment of their own needs (docs/glossary.md, Two people):
 * `payments.levels-lower-own`, which names the person and the payments. What a payment needs is what a request of its amount
 * would need today, so that it cannot be sent back and requested again with fewer.
 */
function decideNotOwn({ present, wanted, own }: LevelsPlan): Decision<null> {
  const lowered = own.filter(
    ({ amountPence }) => approvalsAsked(amountPence, wanted) < approvalsAsked(amountPence, present),
  );
  const [first] = lowered;
  if (first === undefined) return accept(null);
  const theirs = lowered.filter(({ userId }) => userId === first.userId);
  const named = theirs.slice(0, NAMED).map(({ reference }) => reference);
  const more = theirs.length - named.length;
  const payments = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return refuse('payments.levels-lower-own', { person: first.name, payments });
}

/**
 * Proposes new levels of a fund; nothing changes yet. A third approval is possible only above a second
 * (`payments.levels-out-of-order`), one proposal of a fund waits at a time (`payments.levels-waiting`), and nobody lowers
 * the approvals of a payment of their own (`payments.levels-lower-own`).
 */
export function decideProposeLevels(
  plan: LevelsPlan,
  waiting: boolean,
  actor: Actor,
): Decision<ApprovalLevels> {
  const { present, wanted } = plan;
  if (!permits(actor, 'payments.propose-levels', plan.fundId))
    return refuse('shared.not-permitted');
  return andThen(decideOrder(wanted), () => {
    if (waiting) return refuse('payments.levels-waiting');
    if (
      wanted.levelTwoAbovePence === present.levelTwoAbovePence &&
      wanted.levelThreeAbovePence === present.levelThreeAbovePence
    )
      return refuse('payments.levels-unchanged');
    return andThen(decideNotOwn(plan), () => accept(wanted));
  });
}

function dutiesOf({ proposedBy }: LevelsChange) {
  const taken = [{ ...proposedBy, duty: 'levels-proposer' as const }];
  return { confirmer: 'levels-confirmer' as const, taken };
}

/**
 * Confirms new levels, which are then in force. Not by the person who proposed them, and not where a payment of either of
 * the two would need fewer approvals.
 */
export function decideConfirmLevels(
  change: LevelsChange,
  actor: Actor,
): Decision<LevelsChange['status']> {
  return andThen(
    decideAnswer(PAYMENT_LEVELS_LIFECYCLE, 'confirm', change, dutiesOf(change), actor),
    (status) => andThen(decideNotOwn(change), () => accept(status)),
  );
}

/** Refuses new levels. Not by the person who proposed them, who can withdraw them. */
export function decideRefuseLevels(change: LevelsChange, actor: Actor) {
  return decideAnswer(PAYMENT_LEVELS_LIFECYCLE, 'refuse', change, dutiesOf(change), actor);
}

/** Withdraws new levels. Only the person who proposed them may. */
export function decideWithdrawLevels(change: LevelsChange, actor: Actor) {
  return decideWithdraw(PAYMENT_LEVELS_LIFECYCLE, change, actor);
}

/** The commands of the change for the actor: each allowed, or refused with the reason. */
export function levelsChangeCommands(
  change: LevelsChange,
  actor: Actor,
): CommandAnswer<'confirm' | 'refuse' | 'withdraw'>[] {
  return commandAnswers(actor.audience, PAYMENT_LEVELS_LIFECYCLE, {
    confirm: decideConfirmLevels(change, actor),
    refuse: decideRefuseLevels(change, actor),
    withdraw: decideWithdrawLevels(change, actor),
  });
}

/** Levels in pence, as the API answers them. */
type ShownLevels = Readonly<Record<keyof ApprovalLevels, number | null>>;

/** The levels of a fund, one sentence for each. */
export function levelSentences({
  levelTwoAbovePence: two,
  levelThreeAbovePence: three,
}: ShownLevels): string[] {
  if (two === null) return ['One person approves each payment, whatever its amount.'];
  return [
    'One person approves each payment.',
    `Above ${formatPounds(pence(two))}, two different people approve it.`,
    ...(three === null
      ? []
      : [`Above ${formatPounds(pence(three))}, three different people approve it.`]),
  ];
}

/** The levels of a fund in one line, for their history. */
export function levelsWords({
  levelTwoAbovePence: two,
  levelThreeAbovePence: three,
}: ShownLevels): string {
  if (two === null) return 'One approval';
  const third = three === null ? '' : `, a third above ${formatPounds(pence(three))}`;
  return `A second approval above ${formatPounds(pence(two))}${third}`;
}
