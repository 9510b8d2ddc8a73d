import { formatDate, type PlainDate } from '../calendar/index.js';
import { formatPounds, isSumAbove, type Pence } from '../money/index.js';
import { decideAnswer, decideWithdraw, type Proposal } from '../proposals/index.js';
import {
  accept,
  andThen,
  commandAnswers,
  permits,
  refuse,
  transition,
  type Actor,
  type CommandAnswer,
  type Decision,
  type Permission,
} from '../shared/index.js';
import {
  authorityFaults,
  decideAuthorityMovements,
  type AwardMoney,
  type GivenAuthority,
} from './authority.js';
import {
  BUDGET_CHANGE_LIFECYCLE,
  budgetChangeKindWords,
  type BudgetChangeKind,
} from './budget-change-lifecycle.js';
import {
  decideCloseYear,
  decideOverProgrammingSize,
  type FundBudgetLine,
} from './budget-commands.js';
import { BUDGET_LIFECYCLE, type BudgetLineCommand } from './budget-lifecycle.js';
import { budgetLineWords, type BudgetLineKey, type BudgetStatus } from './budget-line.js';
import { decideAllocationMovements } from './budget-policy.js';
import type { Movement } from './movements.js';

/** What is to change: an amount above zero in pence, a percentage in basis points, a closed year, or the authority. */
export type BudgetChangePlan =
  | { readonly kind: 'allocation'; readonly amountPence: Pence }
  | { readonly kind: 'over-programming'; readonly basisPoints: number }
  | { readonly kind: 'reopening' }
  | ({ readonly kind: 'authority' } & GivenAuthority);

/** What a change does to its line, each part only where it changes something. */
export interface BudgetChangeEffect {
  readonly movements: readonly Movement[];
  readonly basisPoints?: number;
  readonly status?: BudgetStatus;
  readonly authority?: GivenAuthority;
}

/** What a decision on a change needs besides the line: today in Scotland, and what awards have of the line. */
export interface BudgetChangeFacts {
  readonly today: PlainDate;
  readonly awards: readonly AwardMoney[];
}

/** A change that was proposed, with its line as it is now. */
export interface BudgetChange extends Proposal {
  readonly line: FundBudgetLine;
  readonly plan: BudgetChangePlan;
  readonly facts: BudgetChangeFacts;
}

/** Whether a change of an allocation in pence needs two people: one that adds money does, one that lowers it does not. */
export function needsConfirmation(amountPence: Pence): boolean {
  return amountPence > 0;
}

const PROPOSE: Readonly<Record<BudgetChangeKind, Permission>> = {
  allocation: 'budgets.allocate',
  'over-programming': 'budgets.manage',
  reopening: 'budgets.manage',
  authority: 'budgets.allocate',
};

/** A line with recorded authority rises beyond its amount only by another authority (docs/glossary.md, Authority). */
function decideWithinAuthority(line: FundBudgetLine, amountPence: Pence): Decision<null> {
  const { authorityPence } = line;
  if (authorityPence === null || !isSumAbove([line.allocatedPence, amountPence], authorityPence))
    return accept(null);
  return refuse('budgets.beyond-authority', {
    financialYear: budgetLineWords(line),
    amount: formatPounds(authorityPence),
  });
}

/** What the change would do to the line as it is now, or why it cannot be. */
export function decideBudgetChangeEffect(
  line: FundBudgetLine,
  plan: BudgetChangePlan,
  { today, awards }: BudgetChangeFacts,
): Decision<BudgetChangeEffect> {
  switch (plan.kind) {
    case 'allocation':
      return andThen(decideWithinAuthority(line, plan.amountPence), () =>
        andThen(decideAllocationMovements(line, plan.amountPence), (movements) =>
          accept({ movements }),
        ),
      );
    case 'over-programming':
      return andThen(decideOverProgrammingSize(line, plan.basisPoints), (basisPoints) =>
        accept({ movements: [], basisPoints }),
      );
    case 'reopening':
      return andThen(transition(BUDGET_LIFECYCLE, 'reopen', line.status), (status) =>
        accept({ movements: [], status }),
      );
    case 'authority': {
      const faults = authorityFaults(plan, today);
      if (faults.length > 0) return refuse('shared.invalid', {}, faults);
      return andThen(decideAuthorityMovements(line, plan, awards), (movements) =>
        accept({ movements, authority: plan }),
      );
    }
  }
}

/**
 * Proposes a change of a budget line. `waiting` are the kinds of the changes of this line that wait already: one of
 * each kind at a time (`budgets.change-waiting`). Refuses what could not be confirmed now.
 */
export function decideProposeBudgetChange(
  line: FundBudgetLine,
  plan: BudgetChangePlan,
  waiting: readonly BudgetChangeKind[],
  facts: BudgetChangeFacts,
  actor: Actor,
): Decision<BudgetChangePlan> {
  if (!permits(actor, PROPOSE[plan.kind], line.fundId)) return refuse('shared.not-permitted');
  return andThen(decideBudgetChangeEffect(line, plan, facts), () => {
    if (!waiting.includes(plan.kind)) return accept(plan);
    const kind = budgetChangeKindWords(plan.kind).toLowerCase();
    return refuse('budgets.change-waiting', { kind, financialYear: budgetLineWords(line) });
  });
}

function dutiesOf({ proposedBy }: BudgetChange) {
  const taken = [{ ...proposedBy, duty: 'budget-change-proposer' as const }];
  return { confirmer: 'budget-change-confirmer' as const, taken };
}

/** Confirms a change, which carries it out, so the line is checked again. Not by the person who proposed it. */
export function decideConfirmBudgetChange(
  change: BudgetChange,
  actor: Actor,
): Decision<BudgetChangeEffect> {
  return andThen(
    decideAnswer(BUDGET_CHANGE_LIFECYCLE, 'confirm', change, dutiesOf(change), actor),
    () => decideBudgetChangeEffect(change.line, change.plan, change.facts),
  );
}

/** Refuses a change. Not by the person who proposed it, who can withdraw it. */
export function decideRefuseBudgetChange(change: BudgetChange, actor: Actor) {
  return decideAnswer(BUDGET_CHANGE_LIFECYCLE, 'refuse', change, dutiesOf(change), actor);
}

/** Withdraws a change. Only the person who proposed it may. */
export function decideWithdrawBudgetChange(change: BudgetChange, actor: Actor) {
  return decideWithdraw(BUDGET_CHANGE_LIFECYCLE, change, actor);
}

/** The commands of the change for the actor: each allowed, or refused with the reason. */
export function budgetChangeCommands(
  change: BudgetChange,
  actor: Actor,
): CommandAnswer<'confirm' | 'refuse' | 'withdraw'>[] {
  return commandAnswers(actor.audience, BUDGET_CHANGE_LIFECYCLE, {
    confirm: decideConfirmBudgetChange(change, actor),
    refuse: decideRefuseBudgetChange(change, actor),
    withdraw: decideWithdrawBudgetChange(change, actor),
  });
}

/**
 * Whether the actor may close the year of a line, or propose to reopen it. `waiting` are the kinds of its changes that
 * wait for another person.
 */
export function budgetLineCommands(
  line: FundBudgetLine,
  waiting: readonly BudgetChangeKind[],
  today: PlainDate,
  actor: Actor,
): CommandAnswer<BudgetLineCommand>[] {
  const facts = { today, awards: [] };
  return commandAnswers(actor.audience, BUDGET_LIFECYCLE, {
    close: decideCloseYear(line, actor),
    reopen: decideProposeBudgetChange(line, { kind: 'reopening' }, waiting, facts, actor),
  });
}

/** What would happen if the change were confirmed, as a sentence. */
export function budgetChangeWords(plan: BudgetChangePlan, line: BudgetLineKey): string {
  const name = budgetLineWords(line);
  switch (plan.kind) {
    case 'allocation':
      return `${formatPounds(plan.amountPence)} is added to the ${name} budget.`;
    case 'over-programming':
      return `Awards may go ${plan.basisPoints / 100} % beyond what is allocated for ${name}.`;
    case 'reopening':
      return `The ${name} budget is opened again, and its money can move.`;
    case 'authority':
      return `${formatPounds(plan.amountPence)} is approved for the ${name} budget: ${plan.authorityReference} of ${formatDate(plan.authorityOn)}.`;
  }
}
