import {
  RESERVING_AWARD_STATUSES,
  type AwardStatus,
  type AwardYearStatus,
  type PlannedAwardYear,
  type YearAmount,
} from '../awards/index.js';
import {
  applyMovements,
  movementsOf,
  type BudgetAccount,
  type BudgetLine,
  type Movement,
} from '../budgets/index.js';
import { formatFinancialYear, type FinancialYear } from '../calendar/index.js';
import { formatPounds, negatePence, subtractPence, ZERO, type Pence } from '../money/index.js';
import { accept, refuse, refusalSentence, type Decision, type Refusal } from '../shared/index.js';
import { amountOfYear, yearsOfAll } from './award-terms.js';

/** What a variation does to one year of an award and to the budget of that year, in pence. */
export interface YearEffect {
  readonly financialYear: FinancialYear;
  readonly beforePence: Pence;
  readonly afterPence: Pence;
  /** Negative where the year is lowered. */
  readonly differencePence: Pence;
  /** What is planned or paid in the year: it cannot go below that. */
  readonly plannedPence: Pence;
  /** How the year stands afterwards. */
  readonly status: AwardYearStatus;
  /** Where the money comes from or goes to; null where the fund has no budget for the year. */
  readonly line: BudgetLine | null;
}

/** The account that holds the money of an award: reserved until it is accepted, committed from then on. */
export function accountOfAward(status: AwardStatus): BudgetAccount {
  return RESERVING_AWARD_STATUSES.includes(status) ? 'reserved' : 'committed';
}

/**
 * The effect on every year of the award, before or after. A new year is indicative; one that is there
 * keeps its state (docs/glossary.md, Annuality).
 */
export function yearEffects(
  before: readonly PlannedAwardYear[],
  after: readonly YearAmount[],
  lines: readonly BudgetLine[],
): YearEffect[] {
  return yearsOfAll([{ years: before }, { years: after }]).map((financialYear) => {
    const own = before.find((year) => year.financialYear === financialYear);
    const beforePence = own?.amountPence ?? ZERO;
    const afterPence = amountOfYear({ years: after }, financialYear);
    return {
      financialYear,
      beforePence,
      afterPence,
      differencePence: subtractPence(afterPence, beforePence),
      plannedPence: own?.plannedPence ?? ZERO,
      status: own?.status ?? 'indicative',
      line: lines.find((line) => line.financialYear === financialYear) ?? null,
    };
  });
}

function movementsOfYear(effect: YearEffect, account: BudgetAccount): Movement[] {
  const { differencePence, line } = effect;
  if (line === null) return [];
  const raised = differencePence > 0;
  const move = raised
    ? ({ from: 'available', to: account } as const)
    : ({ from: account, to: 'available' } as const);
  const amountPence = raised ? differencePence : negatePence(differencePence);
  return movementsOf(move, [{ budgetLineId: line.id, amountPence }]);
}

/** What a variation moves on the budget line of each year, in pence: one journal of the kind `variation`. */
export function effectMovements(effects: readonly YearEffect[], status: AwardStatus): Movement[] {
  return effects.flatMap((effect) => movementsOfYear(effect, accountOfAward(status)));
}

/**
 * Whether one year can become what it is to be. Refuses with `variations.below-planned`,
 * `budgets.no-line`, `budgets.year-closed` or `budgets.insufficient`.
 */
export function decideYearEffect(effect: YearEffect, status: AwardStatus): Decision<null> {
  const financialYear = formatFinancialYear(effect.financialYear);
  if (effect.differencePence === 0) return accept(null);
  if (effect.afterPence < effect.plannedPence)
    return refuse('variations.below-planned', {
      financialYear,
      planned: formatPounds(effect.plannedPence),
      amount: formatPounds(effect.afterPence),
    });
  if (effect.line === null) return refuse('budgets.no-line', { financialYear });
  const moved = applyMovements(effect.line, effectMovements([effect], status));
  return moved.ok ? accept(null) : moved;
}

function refusalsOf(effects: readonly YearEffect[], status: AwardStatus): Refusal[] {
  return effects.flatMap((effect) => {
    const decision = decideYearEffect(effect, status);
    return decision.ok ? [] : [decision.refusal];
  });
}

function decideWithout(refusals: readonly Refusal[]): Decision<null> {
  const [first] = refusals;
  if (first === undefined) return accept(null);
  const errors = refusals.map((one) => ({ pointer: '/years', detail: refusalSentence(one) }));
  return refuse(first.code, first.params, errors);
}

/** Whether every year can become what it is to be; the refusal of the first that cannot names them all. */
export function decideEffects(effects: readonly YearEffect[], status: AwardStatus): Decision<null> {
  return decideWithout(refusalsOf(effects, status));
}

/** The same while there is still time to find the money: what a budget has too little of is no obstacle. */
export function decideEffectsSoFar(
  effects: readonly YearEffect[],
  status: AwardStatus,
): Decision<null> {
  const refusals = refusalsOf(effects, status);
  return decideWithout(refusals.filter(({ code }) => code !== 'budgets.insufficient'));
}
