import type { YearAmount } from '../awards/index.js';
import {
  compareFinancialYears,
  comparePlainDates,
  financialYearEnd,
  financialYearOf,
  formatDate,
  formatFinancialYear,
  type FinancialYear,
  type PlainDate,
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

/** The places and years of what the terms add to an award. */
function addedYears(before: AwardTerms, after: AwardTerms): (readonly [number, FinancialYear])[] {
  return after.years.flatMap((year, index) =>
    year.amountPence > 0 && amountOfYear(before, year.financialYear) === 0
      ? [[index, year.financialYear] as const]
      : [],
  );
}

function outside(year: FinancialYear, { startsOn, endsOn }: AwardTerms): string | null {
  const words = formatFinancialYear(year);
  if (startsOn !== null && year < financialYearOf(startsOn))
    return `The award begins on ${formatDate(startsOn)}, after ${words}: change its first day, or leave ${words} out`;
  if (endsOn !== null && year > financialYearOf(endsOn))
    return `The award ends on ${formatDate(endsOn)}, before ${words}: change its last day, or leave ${words} out`;
  return null;
}

/**
 * Faults where the years and the days of the award do not agree: a year outside its period, or a last day in a year that
 * it does not have (docs/glossary.md, Rules about days). What the award had before and the variation leaves alone stays.
 */
function periodFaults(before: AwardTerms, after: AwardTerms): FieldReason[] {
  const moved = before.startsOn !== after.startsOn || before.endsOn !== after.endsOn;
  const added = new Set(addedYears(before, after).map(([index]) => index));
  const years = after.years.flatMap(({ financialYear, amountPence }, index) => {
    const detail = outside(financialYear, after);
    const isAsked = amountPence > 0 && (moved || added.has(index));
    return isAsked && detail !== null ? [{ pointer: `/years/${index}/financialYear`, detail }] : [];
  });
  if (after.endsOn === null) return years;
  const last = financialYearOf(after.endsOn);
  const taken = amountOfYear(before, last) > 0;
  if (amountOfYear(after, last) > 0 || !(moved || taken)) return years;
  const words = formatFinancialYear(last);
  const detail = `The award has no ${words}: end it in one of its years, or add ${words}`;
  return [...years, { pointer: '/endsOn', detail }];
}

/** The years that the terms add to an award and that have ended by that day, in words. */
export function endedYearsAdded(before: AwardTerms, after: AwardTerms, today: PlainDate): string[] {
  return addedYears(before, after)
    .filter(([, year]) => comparePlainDates(financialYearEnd(year), today) < 0)
    .map(([, year]) => formatFinancialYear(year));
}

/**
 * Adding a year that has ended needs a reason of its own, by which the proposer confirms that it is meant; the approver
 * sees it.
 */
export function decideEndedYears(
  before: AwardTerms,
  after: AwardTerms,
  ended: { readonly reason: string | null; readonly today: PlainDate },
): Decision<null> {
  const added = endedYearsAdded(before, after, ended.today);
  const words = added.join(' and ');
  const errors = (detail: string) => [{ pointer: '/endedYearReason', detail }];
  if (added.length > 0 && ended.reason === null)
    return refuse(
      'shared.invalid',
      {},
      errors(`${words} has ended: say why it is added all the same`),
    );
  return added.length === 0 && ended.reason !== null
    ? refuse('shared.invalid', {}, errors('No year that has ended is added: leave this empty'))
    : accept(null);
}

/** What is wrong with the terms that a variation gives an award, by field. */
export function variationFaults(before: AwardTerms, after: AwardTerms): FieldReason[] {
  const amount =
    after.amountPence > 0
      ? []
      : [{ pointer: '/amountPence', detail: 'Enter an amount above zero' }];
  const dates = dateFaults(after);
  const period = dates.length === 0 ? periodFaults(before, after) : [];
  return [...amount, ...yearsFaults(before, after), ...dates, ...period];
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
