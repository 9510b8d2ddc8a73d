import {
  addDays,
  financialYearEnd,
  financialYearStart,
  formatDate,
  formatFinancialYear,
  type FinancialYear,
  type PlainDate,
} from '../calendar/index.js';
import { accept, refuse, type Decision, type FieldReason } from '../shared/index.js';

/** The days that a payment is for: the first and the last. */
export interface CoveredPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A payment that has a due day, as a refusal names it. */
export interface DueInstalment {
  readonly reference: string;
  readonly dueOn: PlainDate;
}

/** What a requester says about one payment besides the need. */
export interface RequestTerms {
  /** Null takes the proposed period. */
  readonly covers: CoveredPeriod | null;
  /** Why it is requested long before it is due; null where nothing was said. */
  readonly earlyReason: string | null;
  /** Why it covers days that another payment of the award covers; null where nothing was said. */
  readonly overlapReason: string | null;
}

/** What the rules about a request need to know of the payment and its award. */
export interface RequestFacts extends DueInstalment {
  readonly financialYear: FinancialYear;
  /** The days of the award; null where it has none. */
  readonly awardFrom: PlainDate | null;
  readonly awardTo: PlainDate | null;
  /** The due day of the next instalment of the same award year; null after the last. */
  readonly nextDueOn: PlainDate | null;
  /** What the other payments of the award cover; those that were freed are left out. */
  readonly others: readonly (CoveredPeriod & { readonly reference: string })[];
}

/** The day on which something is asked, and how many days before its due day a payment counts as early. */
export interface EarlyLimit {
  readonly today: PlainDate;
  readonly earlyPaymentDays: number;
}

/** Whether the payment is due only later than the limit of days from today (docs/glossary.md, No money ahead of need). */
export function isEarly(dueOn: PlainDate, { today, earlyPaymentDays }: EarlyLimit): boolean {
  return dueOn > addDays(today, earlyPaymentDays);
}

/**
 * Asks for a reason where one of the payments is early. Answers the reason to keep: null where none was asked for. Refuses
 * with `payments.not-due-yet` at `/earlyReason`.
 */
export function decideEarly(
  payments: readonly DueInstalment[],
  reason: string | null,
  limit: EarlyLimit,
): Decision<string | null> {
  const early = payments.filter(({ dueOn }) => isEarly(dueOn, limit));
  if (early.length === 0) return accept(null);
  if (reason !== null && reason.trim() !== '') return accept(reason);
  const due = early.map(({ reference, dueOn }) => `${reference} is due on ${formatDate(dueOn)}`);
  return refuse('payments.not-due-yet', { due: due.join(', '), days: limit.earlyPaymentDays }, [
    { pointer: '/earlyReason', detail: 'Say why this cannot wait' },
  ]);
}

/** The days of an award within one of its financial years; the whole year where the award has none in it. */
export function awardYearPeriod(
  year: FinancialYear,
  { awardFrom, awardTo }: Pick<RequestFacts, 'awardFrom' | 'awardTo'>,
): CoveredPeriod {
  const begins = financialYearStart(year);
  const ends = financialYearEnd(year);
  const from = awardFrom !== null && awardFrom > begins ? awardFrom : begins;
  const to = awardTo !== null && awardTo < ends ? awardTo : ends;
  return from <= to ? { from, to } : { from: begins, to: ends };
}

/** The first day that none of the other payments covers, from a day on. */
function firstFreeDay(from: PlainDate, others: readonly CoveredPeriod[]): PlainDate {
  const covering = others.find((other) => other.from <= from && from <= other.to);
  return covering === undefined ? from : firstFreeDay(addDays(covering.to, 1), others);
}

/** The last day of the quarter of the financial year in which a day lies. */
function quarterEnd(day: PlainDate): PlainDate {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const next = 3 * Math.floor((month - 1) / 3) + 4;
  const begins = next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, '0')}-01`;
  return addDays(begins, -1);
}

/**
 * The period that a payment covers unless somebody says otherwise: from the day it is due to the end of that quarter, or
 * to the day before the next instalment of the year is due. One that is due after the year's last day covers the first
 * quarter that the others leave.
 */
export function proposedPeriod(facts: RequestFacts): CoveredPeriod {
  const bounds = awardYearPeriod(facts.financialYear, facts);
  const late = facts.dueOn > bounds.to;
  const wanted = late || facts.dueOn < bounds.from ? bounds.from : facts.dueOn;
  const free = firstFreeDay(wanted, facts.others);
  const from = free <= bounds.to ? free : wanted;
  const next = late || facts.nextDueOn === null ? bounds.to : addDays(facts.nextDueOn, -1);
  const ends = [bounds.to, quarterEnd(from), next].filter((day) => day >= from);
  return { from, to: ends.sort()[0] ?? bounds.to };
}

/** The references of the other payments that cover one of the days. */
export function overlapping({ from, to }: CoveredPeriod, others: RequestFacts['others']): string[] {
  return others
    .filter((other) => other.from <= to && from <= other.to)
    .map(({ reference }) => reference);
}

function periodFaults(
  { from, to }: CoveredPeriod,
  year: FinancialYear,
  bounds: CoveredPeriod,
): FieldReason[] {
  const within = `the days of the award in ${formatFinancialYear(year)}: ${formatDate(bounds.from)} to ${formatDate(bounds.to)}`;
  const isOutside = (day: PlainDate): boolean => day < bounds.from || day > bounds.to;
  const detail = `Enter a day within ${within}`;
  return [
    ...(isOutside(from) ? [{ pointer: '/coversFrom', detail }] : []),
    ...(isOutside(to) ? [{ pointer: '/coversTo', detail }] : []),
    ...(to < from ? [{ pointer: '/coversTo', detail: 'Enter the first day or a later one' }] : []),
  ];
}

/**
 * The period that an organisation claims money for: within the days of its award in that year, and not days that another
 * payment covers; those a finance officer requests with a reason, without a claim.
 */
export function decideClaimedPeriod(
  covers: CoveredPeriod,
  facts: RequestFacts,
): Decision<CoveredPeriod> {
  const bounds = awardYearPeriod(facts.financialYear, facts);
  const faults = periodFaults(covers, facts.financialYear, bounds);
  if (faults.length > 0) return refuse('shared.invalid', {}, faults);
  const twice = overlapping(covers, facts.others);
  if (twice.length === 0) return accept(covers);
  const detail = `Choose days that no other payment covers: ${twice.join(', ')} covers some of these`;
  return refuse('claims.days-paid', { payments: twice.join(', ') }, [
    { pointer: '/coversFrom', detail },
  ]);
}

/** What a request keeps besides the need. */
export interface KeptTerms {
  readonly covers: CoveredPeriod;
  readonly overlapReason: string | null;
}

/**
 * The period that a requested payment covers (docs/glossary.md, No money ahead of need): within the days of its award in
 * its financial year, and over days that another payment covers only with a reason (`payments.period-overlaps` at
 * `/overlapReason`). A reason that was not asked for is not kept.
 */
export function decideCoveredPeriod(terms: RequestTerms, facts: RequestFacts): Decision<KeptTerms> {
  const covers = terms.covers ?? proposedPeriod(facts);
  const bounds = awardYearPeriod(facts.financialYear, facts);
  const faults = periodFaults(covers, facts.financialYear, bounds);
  if (faults.length > 0) return refuse('shared.invalid', {}, faults);
  const twice = overlapping(covers, facts.others);
  if (twice.length === 0) return accept({ covers, overlapReason: null });
  const { overlapReason } = terms;
  if (overlapReason !== null && overlapReason.trim() !== '')
    return accept({ covers, overlapReason });
  const params = { payment: facts.reference, others: twice.join(', ') };
  return refuse('payments.period-overlaps', params, [
    { pointer: '/overlapReason', detail: `Say why ${facts.reference} covers days that are paid` },
  ]);
}
