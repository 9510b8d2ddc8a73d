import { financialYearEnd, readFinancialYear, type PlainDate } from '@almoner/domain/calendar';
import type { BudgetLine } from '@almoner/domain/budgets';
import { pence, sumPence, type Pence } from '@almoner/domain/money';
import { refusalSentence } from '@almoner/domain/shared';
import { decideYearEffect, yearEffects } from '@almoner/domain/variations';
import type { ReviseVariation } from '../../lib/api/generated/types.gen.js';
import { penceOf, type MoneyEntry } from '../../lib/forms/entries.js';
import type { Terms } from './term-differences.js';
import type { VariationBasis } from './variations-types.js';

/**
 * The values of the form of a variation. They have the API's names, so that errors of the API appear at their fields.
 */
export interface VariationValues {
  reason: string;
  endedYearReason: string;
  years: { financialYear: string; amountPence: MoneyEntry }[];
  title: string;
  purpose: string;
  startsOn: string;
  endsOn: string;
  areaCodes: string[];
}

/** The values with which the form begins: the present terms of the award, or those of a draft. */
export function variationValues(
  terms: Terms,
  reason: string,
  endedYearReason = '',
): VariationValues {
  const { title, purpose, startsOn, endsOn, areaCodes } = terms;
  return {
    reason,
    endedYearReason,
    title,
    purpose,
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
    areaCodes: [...areaCodes],
    years: terms.years.map(({ financialYear, amountPence }) => ({ financialYear, amountPence })),
  };
}

function amounts(years: VariationValues['years']) {
  return years.map(({ financialYear, amountPence }) => ({
    financialYear,
    amountPence: pence(penceOf(amountPence) ?? 0),
  }));
}

/** The total of the award with the years as typed, in pence. */
export function totalOf(years: VariationValues['years']): Pence {
  return sumPence(amounts(years).map((year) => year.amountPence));
}

/** Whether a year that the award did not have is asked for after it has ended. */
export function addsEndedYear(
  years: VariationValues['years'],
  basis: VariationBasis,
  today: PlainDate,
): boolean {
  const own = basis.terms.years.map(({ financialYear }) => financialYear);
  return years.some(
    ({ financialYear }) =>
      !own.includes(financialYear) && financialYearEnd(readFinancialYear(financialYear)) < today,
  );
}

/** The body of the request: all terms; the amount is the sum of the years. */
export function variationBody(values: VariationValues): ReviseVariation {
  const { reason, endedYearReason, title, purpose, startsOn, endsOn, areaCodes, years } = values;
  return {
    reason,
    title,
    purpose,
    areaCodes: [...areaCodes],
    years: amounts(years),
    ...(startsOn === '' ? {} : { startsOn }),
    ...(endsOn === '' ? {} : { endsOn }),
    ...(endedYearReason === '' ? {} : { endedYearReason }),
  };
}

/** The effect of changing one year, while it is typed. */
export interface LiveEffect {
  readonly financialYear: string;
  readonly beforePence: number;
  readonly afterPence: number;
  readonly availablePence: number | null;
  /** Why the year cannot be changed so, by the rule that the API applies too; null where it can. */
  readonly problem: string | null;
}

function lineOf(line: VariationBasis['lines'][number]): BudgetLine {
  return {
    ...line,
    financialYear: readFinancialYear(line.financialYear),
    allocatedPence: pence(line.allocatedPence),
    availablePence: pence(line.availablePence),
    reservedPence: pence(line.reservedPence),
    committedPence: pence(line.committedPence),
    paidPence: pence(line.paidPence),
  };
}

/** The effect of the typed years on the award and its budget lines, year by year. */
export function liveEffects(basis: VariationBasis, years: VariationValues['years']): LiveEffect[] {
  const before = basis.years.map((year) => ({
    financialYear: readFinancialYear(year.financialYear),
    amountPence: pence(year.amountPence),
    plannedPence: pence(year.plannedPence),
    status: year.status,
  }));
  const after = amounts(years).map((year) => ({
    ...year,
    financialYear: readFinancialYear(year.financialYear),
  }));
  return yearEffects(before, after, basis.lines.map(lineOf)).map((effect) => {
    const decision = decideYearEffect(effect, basis.awardStatus);
    return {
      financialYear:
        years.find((year) => readFinancialYear(year.financialYear) === effect.financialYear)
          ?.financialYear ?? '',
      beforePence: effect.beforePence,
      afterPence: effect.afterPence,
      availablePence: effect.line?.availablePence ?? null,
      problem: decision.ok ? null : refusalSentence(decision.refusal),
    };
  });
}
