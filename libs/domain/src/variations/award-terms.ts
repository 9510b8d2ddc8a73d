import type { AwardDates, YearAmount } from '../awards/index.js';
import { compareFinancialYears, type FinancialYear } from '../calendar/index.js';
import { ZERO, type Pence } from '../money/index.js';

/** What an award is, as far as a variation can change it; the amounts in pence. */
export interface AwardTerms extends AwardDates {
  readonly amountPence: Pence;
  readonly years: readonly YearAmount[];
  readonly title: string;
  readonly purpose: string;
  /** Codes of the areas it works in. */
  readonly areaCodes: readonly string[];
}

/**
 * What a variation changes: the whole amount, which years it is paid in, the same amount over other
 * years, the dates, or what it is for and where.
 */
export const VARIATION_KINDS = ['amount', 'years', 'reprofile', 'dates', 'scope'] as const;

export type VariationKind = (typeof VARIATION_KINDS)[number];

/** What the terms give in a year, in pence; nothing for a year that is not theirs. */
export function amountOfYear(terms: Pick<AwardTerms, 'years'>, year: FinancialYear): Pence {
  return terms.years.find((own) => own.financialYear === year)?.amountPence ?? ZERO;
}

/** The years of one or more terms, each once, the first one first. */
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

/** What differs between two sets of terms; empty where they say the same. */
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
