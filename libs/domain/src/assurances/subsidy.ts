import {
  addDays,
  addMonths,
  comparePlainDates,
  financialYearOf,
  formatDate,
  type PlainDate,
} from '../calendar/index.js';
import { formatPounds, isSumAbove, pence, sumPence, type Pence } from '../money/index.js';
import { keysOf, accept, refuse, type Decision } from '../shared/index.js';

const WORDS = {
  'not-a-subsidy': 'Not a subsidy',
  'minimal-financial-assistance': 'Minimal financial assistance',
  'streamlined-route': 'Subsidy under a streamlined route',
  scheme: 'Subsidy under a subsidy scheme',
  statutory: 'Subsidy assessed against the principles of the Act',
};

/** How an award stands under the Subsidy Control Act 2022. */
export const SUBSIDY_KINDS = keysOf(WORDS);

export type SubsidyKind = keyof typeof WORDS;

/**
 * The most minimal financial assistance that one enterprise may be given in the elapsed part of this financial year
 * and the two before it, in pence: £315,000 (Subsidy Control Act 2022, section 36(1) and (4), in force since 4 January 2023).
 */
export const MINIMAL_FINANCIAL_ASSISTANCE_LIMIT: Pence = pence(31_500_000);

/** How many financial years before the present one count towards the limit (section 36(4)). */
const YEARS_BEFORE = 2;

/**
 * A subsidy of more than £100,000 is entered on the public database (Subsidy Control Act 2022, section 33, with the
 * threshold of the transparency duty since 4 January 2023), in pence.
 */
export const PUBLICATION_THRESHOLD: Pence = pence(10_000_000);

/** The entry is due within this many months, counted from the day the subsidy is given (section 33). */
export const PUBLICATION_MONTHS = 3;

export function subsidyKindWords(kind: SubsidyKind): string {
  return WORDS[kind];
}

/** Minimal financial assistance from other public bodies, as the enterprise declares it. */
export interface DeclaredSubsidy {
  readonly giver: string;
  readonly amountPence: Pence;
  readonly givenOn: PlainDate;
}

/** The first day that counts towards the limit today. */
export function assistancePeriodStart(today: PlainDate): PlainDate {
  return `${financialYearOf(today) - YEARS_BEFORE}-04-01`;
}

/** How much minimal financial assistance an enterprise has had, and how much this award adds; in pence. */
export interface AssistanceUse {
  readonly organisationName: string;
  /** The other awards of this funder in the period. */
  readonly oursPence: Pence;
  readonly declared: readonly DeclaredSubsidy[];
  readonly askedPence: Pence;
}

/**
 * What the enterprise has had without this award, from this funder and from others, in the period that counts
 * today.
 */
export function assistanceUsed({ oursPence, declared }: AssistanceUse, today: PlainDate): Pence {
  const start = assistancePeriodStart(today);
  const counted = declared.filter(({ givenOn }) => comparePlainDates(givenOn, start) >= 0);
  return sumPence([oursPence, ...counted.map(({ amountPence }) => amountPence)]);
}

/**
 * Refuses with `awards.minimal-financial-assistance-exceeded`, which names what it has had, what is asked and
 * the limit.
 */
export function decideAssistance(use: AssistanceUse, today: PlainDate): Decision<null> {
  const used = assistanceUsed(use, today);
  const limit = MINIMAL_FINANCIAL_ASSISTANCE_LIMIT;
  if (!isSumAbove([used, use.askedPence], limit)) return accept(null);
  return refuse('awards.minimal-financial-assistance-exceeded', {
    organisation: use.organisationName,
    used: formatPounds(used),
    asked: formatPounds(use.askedPence),
    limit: formatPounds(limit),
  });
}

/** The last day for the entry on the public database; null where none is required. */
export function subsidyPublicationDueOn(
  kind: SubsidyKind,
  amountPence: Pence,
  acceptedOn: PlainDate | null,
): PlainDate | null {
  const published = kind !== 'not-a-subsidy' && isSumAbove([amountPence], PUBLICATION_THRESHOLD);
  if (!published || acceptedOn === null) return null;
  return addDays(addMonths(acceptedOn, PUBLICATION_MONTHS), -1);
}

/** The sentence of the offer letter about subsidy control. */
export function subsidyStatement(kind: SubsidyKind | null, amountPence: Pence): string {
  const amount = formatPounds(amountPence, { pence: 'always' });
  switch (kind) {
    case null:
      return 'Please tell us before you accept if you carry on an economic activity that this grant would support.';
    case 'not-a-subsidy':
      return 'We have assessed that this grant is not a subsidy within the meaning of the Subsidy Control Act 2022.';
    case 'minimal-financial-assistance':
      return `This grant is given as Minimal Financial Assistance under section 36 of the Subsidy Control Act 2022. Its gross value is ${amount}. An enterprise may be given no more than ${formatPounds(MINIMAL_FINANCIAL_ASSISTANCE_LIMIT)} of it in this financial year and the two before it. By accepting you confirm that you stay within that limit, and you keep this letter for three years from the day you accept.`;
    default:
      return `This grant is a subsidy under the Subsidy Control Act 2022 (${subsidyKindWords(kind).toLowerCase()}). If it is more than ${formatPounds(PUBLICATION_THRESHOLD)}, it is entered on the public subsidy database.`;
  }
}

/** The start of the period that counts towards the limit, in words: "since 1 April 2024". */
export function assistancePeriodWords(today: PlainDate): string {
  return `since ${formatDate(assistancePeriodStart(today))}`;
}
