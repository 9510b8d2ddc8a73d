import type { BudgetAuthority } from '../budgets/index.js';
import {
  compareFinancialYears,
  formatFinancialYear,
  type FinancialYear,
} from '../calendar/index.js';
import { formatPounds, formatSum, isSumEqual, type Pence } from '../money/index.js';
import { accept, refuse, type Decision, type FieldReason } from '../shared/index.js';
import type { AwardYearStatus } from './award-statuses.js';

/** The amount of an award in one financial year, in pence. */
export interface YearAmount {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  /** The pot of the budget that the year comes from; `main` where absent. */
  readonly pot?: string;
}

/** A year of an award, confirmed or indicative. */
export interface AwardYear extends YearAmount {
  readonly status: AwardYearStatus;
}

/** A year of an award with the authority of the budget line that its money comes from. */
export interface BudgetedYear extends AwardYear {
  readonly authority: BudgetAuthority;
}

/** A year of an award with the sum of its instalments in pence, including paid and excluding cancelled ones. */
export interface PlannedAwardYear extends AwardYear {
  readonly plannedPence: Pence;
}

function yearFault(year: YearAmount, index: number, years: readonly YearAmount[]): FieldReason[] {
  const pointer = `/years/${index}`;
  const first = years.findIndex((other) => other.financialYear === year.financialYear);
  const words = formatFinancialYear(year.financialYear);
  return [
    ...(first === index
      ? []
      : [{ pointer: `${pointer}/financialYear`, detail: `${words} is there twice` }]),
    ...(year.amountPence > 0
      ? []
      : [{ pointer: `${pointer}/amountPence`, detail: `Enter an amount above zero for ${words}` }]),
  ];
}

/**
 * What is wrong with the years of an award of `amountPence`, by field: no year, a year listed twice, a year of
 * zero, or years that do not add up to the award (docs/glossary.md, money rule 2).
 */
export function awardYearFaults(amountPence: Pence, years: readonly YearAmount[]): FieldReason[] {
  const amount =
    amountPence > 0 ? [] : [{ pointer: '/amountPence', detail: 'Enter an amount above zero' }];
  if (years.length === 0)
    return [...amount, { pointer: '/years', detail: 'Give at least one financial year' }];
  const parts = years.map((year) => year.amountPence);
  const detail = `The years add up to ${formatSum(parts)}, not ${formatPounds(amountPence)}`;
  const sum = isSumEqual(parts, amountPence) ? [] : [{ pointer: '/years', detail }];
  return [...amount, ...years.flatMap(yearFault), ...sum];
}

/** The years, or `shared.invalid` by field, or `awards.years-do-not-sum` where that is the only fault. */
export function decideAwardYears(
  amountPence: Pence,
  years: readonly YearAmount[],
): Decision<readonly YearAmount[]> {
  const faults = awardYearFaults(amountPence, years);
  if (faults.length === 0) return accept(years);
  const onlyTheSum = years.length > 0 && faults.every((fault) => fault.pointer === '/years');
  if (!onlyTheSum) return refuse('shared.invalid', {}, faults);
  const total = formatSum(years.map((year) => year.amountPence));
  return refuse('awards.years-do-not-sum', { total, amount: formatPounds(amountPence) }, faults);
}

/**
 * The years of a new award, in order: the first confirmed, later ones indicative (docs/glossary.md, Annuality). The first
 * is indicative too where its budget is still `planned` (docs/glossary.md, Authority).
 */
export function initialAwardYears(
  years: readonly YearAmount[],
  planned: readonly FinancialYear[],
): AwardYear[] {
  return [...years]
    .sort((a, b) => compareFinancialYears(a.financialYear, b.financialYear))
    .map((year, index) => ({
      ...year,
      status: index === 0 && !planned.includes(year.financialYear) ? 'confirmed' : 'indicative',
    }));
}

/**
 * The earliest indicative year with an amount above zero: the only one that can be confirmed next. Null where
 * there is none.
 */
export function nextIndicativeYear(years: readonly AwardYear[]): FinancialYear | null {
  const waiting = years.filter((year) => year.status === 'indicative' && year.amountPence > 0);
  const inOrder = waiting.map((year) => year.financialYear).sort(compareFinancialYears);
  return inOrder[0] ?? null;
}
