import {
  accountOfYear,
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

/** What a variation changes in one year of an award and in the budget of that year, in pence. */
export interface YearEffect {
  readonly financialYear: FinancialYear;
  readonly beforePence: Pence;
  readonly afterPence: Pence;
  /** Negative where the amount of the year becomes lower. */
  readonly differencePence: Pence;
  /** What is planned or paid in the year; the amount cannot become lower than this. */
  readonly plannedPence: Pence;
  /** The status of the year after the variation. */
  readonly status: AwardYearStatus;
  /** The budget line of the year; null where the fund has none. */
  readonly line: BudgetLine | null;
}

/**
 * The effect on every year that the award has before or after. A new year is indicative; an existing one keeps
 * its status (docs/glossary.md, Annuality).
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

/**
 * The movements of a variation on the budget line of each year, in pence: one journal of the kind `variation`. What an
 * indicative year gains or gives back is reserved, also where the award is accepted.
 */
export function effectMovements(effects: readonly YearEffect[], status: AwardStatus): Movement[] {
  return effects.flatMap((effect) => movementsOfYear(effect, accountOfYear(status, effect.status)));
}

/**
 * Whether the change of one year is possible. Refuses with `variations.below-planned`, `budgets.no-line`,
 * `budgets.year-closed` or `budgets.insufficient`.
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

/**
 * Whether the changes of all years are possible. The refusal is that of the first year refused; its errors name
 * all of them.
 */
export function decideEffects(effects: readonly YearEffect[], status: AwardStatus): Decision<null> {
  return decideWithout(refusalsOf(effects, status));
}

/** The same, but accepts a budget that has too little money: there is still time to find it. */
export function decideEffectsSoFar(
  effects: readonly YearEffect[],
  status: AwardStatus,
): Decision<null> {
  const refusals = refusalsOf(effects, status);
  return decideWithout(refusals.filter(({ code }) => code !== 'budgets.insufficient'));
}
