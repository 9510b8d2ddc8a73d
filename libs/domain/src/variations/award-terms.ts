import type { AwardDates, YearAmount } from '../awards/index.js';
import { compareFinancialYears, type FinancialYear } from '../calendar/index.js';
import { ZERO, type Pence } from '../money/index.js';

/** The terms of an award that a variation can change; amounts in pence. */
export interface AwardTerms extends AwardDates {
  readonly amountPence: Pence;
  readonly years: readonly YearAmount[];
  readonly title: string;
  readonly purpose: string;
  /** The codes of the areas of the project. */
  readonly areaCodes: readonly string[];
}

/**
 * What a variation changes: the amount, the years, the split of the same amount over the years, the dates, or
 * the purpose and areas.
 */
export const VARIATION_KINDS = ['amount', 'years', 'reprofile', 'dates', 'scope'] as const;

export type VariationKind = (typeof VARIATION_KINDS)[number];

/** The amount of the terms in a year, in pence; zero in a year that they do not have. */
export function amountOfYear(terms: Pick<AwardTerms, 'years'>, year: FinancialYear): Pence {
  return terms.years.find((own) => own.financialYear === year)?.amountPence ?? ZERO;
}

/** The years of one or more terms, without duplicates, earliest first. */
export function yearsOfAll(terms: readonly Pick<AwardTerms, 'years'>[]): FinancialYear[] {
  const all = terms.flatMap(({ years }) => years.map((year) => year.financialYear));
  return [...new Set(all)].sort(compareFinancialYears);
}

function paidYears(terms: AwardTerms): string {
  return yearsOfAll([terms])
    .filter((year) => amountOfYear(terms, year) > 0)
    .join();
}

function isSameArea(one: AwardTerms, other: AwardTerms): boolean {
  return [...one.areaCodes].sort().join() === [...other.areaCodes].sort().join();
}

/** In which ways two sets of terms differ; empty where they are equal. */
export function variationKinds(before: AwardTerms, after: AwardTerms): VariationKind[] {
  const otherYears = yearsOfAll([before, after]).some(
    (year) => amountOfYear(before, year) !== amountOfYear(after, year),
  );
  const sameAmount = before.amountPence === after.amountPence;
  const differs: Readonly<Record<VariationKind, boolean>> = {
    amount: !sameAmount,
    years: paidYears(before) !== paidYears(after),
    reprofile: sameAmount && otherYears,
    dates: before.startsOn !== after.startsOn || before.endsOn !== after.endsOn,
    scope:
      before.title !== after.title ||
      before.purpose !== after.purpose ||
      !isSameArea(before, after),
  };
  return VARIATION_KINDS.filter((kind) => differs[kind]);
}
