import type { YearAmount } from '../awards/index.js';
import {
  compareFinancialYears,
  comparePlainDates,
  formatFinancialYear,
} from '../calendar/index.js';
import { formatPounds, formatSum, isSumEqual } from '../money/index.js';
import { accept, refuse, type Decision, type FieldReason } from '../shared/index.js';
import { amountOfYear, variationKinds, type AwardTerms } from './award-terms.js';

function yearFaults(before: AwardTerms, after: AwardTerms): FieldReason[] {
  return after.years.flatMap((year, index) => {
    const words = formatFinancialYear(year.financialYear);
    const first = after.years.findIndex((other) => other.financialYear === year.financialYear);
    if (first !== index)
      return [{ pointer: `/years/${index}/financialYear`, detail: `${words} is there twice` }];
    const isNew = !before.years.some((own) => own.financialYear === year.financialYear);
    const tooLittle = year.amountPence < 0 || (isNew && year.amountPence === 0);
    const detail = `Enter an amount above zero for ${words}`;
    return tooLittle ? [{ pointer: `/years/${index}/amountPence`, detail }] : [];
  });
}

function leftOut(before: AwardTerms, after: AwardTerms): YearAmount[] {
  return before.years.filter(
    (own) => !after.years.some((year) => year.financialYear === own.financialYear),
  );
}

/** What is wrong with the years, by field. A year that the award is to lose is given zero; it may not be left out. */
function yearsFaults(before: AwardTerms, after: AwardTerms): FieldReason[] {
  const parts = after.years.map((year) => year.amountPence);
  const sum = `The years add up to ${formatSum(parts)}, not ${formatPounds(after.amountPence)}`;
  return [
    ...leftOut(before, after).map((own) => ({
      pointer: '/years',
      detail: `Say what ${formatFinancialYear(own.financialYear)} becomes; £0 takes it away`,
    })),
    ...yearFaults(before, after),
    ...(isSumEqual(parts, after.amountPence) ? [] : [{ pointer: '/years', detail: sum }]),
  ];
}

/** Faults of dates that are out of order or outside the years of the award. */
function dateFaults({ startsOn, endsOn }: AwardTerms): FieldReason[] {
  if (startsOn === null || endsOn === null || comparePlainDates(startsOn, endsOn) <= 0) return [];
  return [{ pointer: '/endsOn', detail: 'Enter a day on or after the first day' }];
}

/** What is wrong with the terms that a variation gives an award, by field. */
export function variationFaults(before: AwardTerms, after: AwardTerms): FieldReason[] {
  const amount =
    after.amountPence > 0
      ? []
      : [{ pointer: '/amountPence', detail: 'Enter an amount above zero' }];
  return [...amount, ...yearsFaults(before, after), ...dateFaults(after)];
}

/** The terms, or `shared.invalid` by field, or `variations.changes-nothing`. */
export function decideTerms(before: AwardTerms, after: AwardTerms): Decision<AwardTerms> {
  const faults = variationFaults(before, after);
  if (faults.length > 0) return refuse('shared.invalid', {}, faults);
  if (variationKinds(before, after).length === 0) return refuse('variations.changes-nothing');
  return accept(withoutNewNothings(before, after));
}

/** The years in order, without new years of zero. */
function withoutNewNothings(before: AwardTerms, after: AwardTerms): AwardTerms {
  const years = after.years
    .filter((year) => year.amountPence > 0 || amountOfYear(before, year.financialYear) > 0)
    .sort((a, b) => compareFinancialYears(a.financialYear, b.financialYear));
  return { ...after, years };
}
