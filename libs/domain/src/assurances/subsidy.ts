import {
  addDays,
  addMonths,
  comparePlainDates,
  financialYearOf,
  financialYearStart,
  formatDate,
  type PlainDate,
} from '../calendar/index.js';
import { formatPounds, isSumAbove, sumPence, type Pence } from '../money/index.js';
import type { ReferenceValues } from '../reference-data/index.js';
import { accept, keysOf, refuse, type Decision } from '../shared/index.js';

const WORDS = {
  'not-a-subsidy': 'Not a subsidy',
  'minimal-financial-assistance': 'Minimal financial assistance',
  'spei-assistance': 'Assistance for services of public economic interest',
  scheme: 'Subsidy under a published scheme',
  'stand-alone': 'Stand-alone subsidy, assessed against the principles of the Act',
};

/** How an award stands under the Subsidy Control Act 2022. */
export const SUBSIDY_KINDS = keysOf(WORDS);

export type SubsidyKind = keyof typeof WORDS;

/** The kinds that have a limit for each enterprise, and that count towards it together. */
export type AssistanceKind = 'minimal-financial-assistance' | 'spei-assistance';

export const ASSISTANCE_KINDS: readonly AssistanceKind[] = [
  'minimal-financial-assistance',
  'spei-assistance',
];

export function subsidyKindWords(kind: SubsidyKind): string {
  return WORDS[kind];
}

/** Whether the kind is assistance that an enterprise may have up to a limit. */
export function isAssistance(kind: SubsidyKind | null): kind is AssistanceKind {
  return ASSISTANCE_KINDS.some((assistance) => assistance === kind);
}

/**
 * The most of this assistance, in pence, that one enterprise may be given in the period, minimal financial assistance
 * and assistance for services of public economic interest together (Subsidy Control Act 2022, sections 36(1) and 38(1)).
 */
export function assistanceLimit(
  kind: AssistanceKind,
  values: Pick<ReferenceValues, 'minimalFinancialAssistancePence' | 'speiAssistancePence'>,
): Pence {
  return kind === 'spei-assistance'
    ? values.speiAssistancePence
    : values.minimalFinancialAssistancePence;
}

/** Assistance of these kinds from other public bodies, as the enterprise declares it. */
export interface DeclaredSubsidy {
  readonly giver: string;
  readonly amountPence: Pence;
  readonly givenOn: PlainDate;
}

/** The first day that counts towards the limit today: this financial year and those before it (section 36(2)). */
export function assistancePeriodStart(
  today: PlainDate,
  { assistanceFinancialYears }: Pick<ReferenceValues, 'assistanceFinancialYears'>,
): PlainDate {
  return financialYearStart(financialYearOf(today) - (assistanceFinancialYears - 1));
}

/** How much assistance an enterprise has had, and how much this award adds; in pence. */
export interface AssistanceUse {
  readonly organisationName: string;
  /** The other awards of this funder to the enterprise in the period, to each of its organisations. */
  readonly oursPence: Pence;
  readonly declared: readonly DeclaredSubsidy[];
  readonly askedPence: Pence;
  /** The first day that counts. */
  readonly since: PlainDate;
  readonly limitPence: Pence;
}

/** What the enterprise has had without this award, from this funder and from others, in the period that counts. */
export function assistanceUsed({
  oursPence,
  declared,
  since,
}: Pick<AssistanceUse, 'oursPence' | 'declared' | 'since'>): Pence {
  const counted = declared.filter(({ givenOn }) => comparePlainDates(givenOn, since) >= 0);
  return sumPence([oursPence, ...counted.map(({ amountPence }) => amountPence)]);
}

/**
 * Refuses with `awards.minimal-financial-assistance-exceeded`, which names what the enterprise has had, what is asked
 * and the limit.
 */
export function decideAssistance(use: AssistanceUse): Decision<null> {
  const used = assistanceUsed(use);
  if (!isSumAbove([used, use.askedPence], use.limitPence)) return accept(null);
  return refuse('awards.minimal-financial-assistance-exceeded', {
    organisation: use.organisationName,
    used: formatPounds(used),
    asked: formatPounds(use.askedPence),
    limit: formatPounds(use.limitPence),
    since: formatDate(use.since),
  });
}

/** A subsidy under a scheme says which: `shared.invalid` at `/scheme`. Other kinds have no scheme. */
export function decideScheme(kind: SubsidyKind, scheme: string): Decision<string> {
  if (kind !== 'scheme') return accept('');
  if (scheme !== '') return accept(scheme);
  const detail = 'Enter the name of the scheme and its number on the public database';
  return refuse('shared.invalid', {}, [{ pointer: '/scheme', detail }]);
}

/** The sentence of the offer letter about subsidy control. */
export function subsidyStatement(
  kind: SubsidyKind | null,
  amountPence: Pence,
  values: Pick<
    ReferenceValues,
    'minimalFinancialAssistancePence' | 'speiAssistancePence' | 'subsidyPublicationPence'
  >,
): string {
  const amount = formatPounds(amountPence, { pence: 'always' });
  switch (kind) {
    case null:
      return 'Please tell us before you accept if you carry on an economic activity that this grant would support.';
    case 'not-a-subsidy':
      return 'We have assessed that this grant is not a subsidy within the meaning of the Subsidy Control Act 2022.';
    case 'minimal-financial-assistance':
    case 'spei-assistance': {
      const [name, section] =
        kind === 'spei-assistance'
          ? ['assistance for services of public economic interest', 38]
          : ['Minimal Financial Assistance', 36];
      return `This grant is given as ${name} under section ${section} of the Subsidy Control Act 2022. Its gross value is ${amount}. An enterprise may be given no more than ${formatPounds(assistanceLimit(kind, values))} of it in this financial year and the two before it. By accepting you confirm that you stay within that limit, and you keep this letter for three years from the day you accept.`;
    }
    case 'stand-alone':
      return `This grant is a subsidy under the Subsidy Control Act 2022 (${subsidyKindWords(kind).toLowerCase()}). It is entered on the public subsidy database.`;
    default:
      return `This grant is a subsidy under the Subsidy Control Act 2022 (${subsidyKindWords(kind).toLowerCase()}). If it is more than ${formatPounds(values.subsidyPublicationPence)}, it is entered on the public subsidy database.`;
  }
}

/**
 * The notice that a recipient is shown before it accepts assistance that has a limit (Subsidy Control Act 2022, sections
 * 37 and 39). The text is dated reference data with `{amount}` and `{limit}`; null for every other kind.
 */
export function subsidyNotice(
  kind: SubsidyKind | null,
  amountPence: Pence,
  values: Pick<
    ReferenceValues,
    | 'minimalFinancialAssistanceNotice'
    | 'speiAssistanceNotice'
    | 'minimalFinancialAssistancePence'
    | 'speiAssistancePence'
  >,
): string | null {
  if (!isAssistance(kind)) return null;
  const text =
    kind === 'spei-assistance'
      ? values.speiAssistanceNotice
      : values.minimalFinancialAssistanceNotice;
  return text
    .replaceAll('{amount}', formatPounds(amountPence, { pence: 'always' }))
    .replaceAll('{limit}', formatPounds(assistanceLimit(kind, values)));
}

/** Refuses an acceptance without the confirmation of the notice as it stands now: `assurances.notice-not-confirmed`. */
export function decideNoticeConfirmed(
  notice: string | null,
  confirmed: string | null,
): Decision<null> {
  if (notice === null || notice === confirmed) return accept(null);
  return refuse('assurances.notice-not-confirmed');
}

const PUBLICATION_WORDS = {
  none: 'Nothing to publish',
  due: 'To publish',
  'change-due': 'Change to publish',
  'correction-due': 'Correction to publish',
  published: 'Published',
};

export const PUBLICATION_STATES = keysOf(PUBLICATION_WORDS);

export type PublicationState = keyof typeof PUBLICATION_WORDS;

export function publicationStateWords(state: PublicationState): string {
  return PUBLICATION_WORDS[state];
}

/** What the duty to publish follows from. */
export interface PublishedSubsidy {
  readonly kind: SubsidyKind | null;
  readonly amountPence: Pence;
  /** The day of the decision to give it, which is the approval of the award; null before. */
  readonly approvedOn: PlainDate | null;
  /** The amount that was approved. */
  readonly approvedPence: Pence;
  /** The day of the last change of the amount; null where it never changed. */
  readonly changedOn: PlainDate | null;
  /** The day on which the award came to nothing; null where it did not. */
  readonly voidOn: PlainDate | null;
  /** The amount of the latest entry, zero where it was a correction after the award came to nothing; null without one. */
  readonly publishedPence: Pence | null;
}

/** The state of the duty, and the last day for what is due; null where nothing is due. */
export interface PublicationDuty {
  readonly state: PublicationState;
  readonly dueOn: PlainDate | null;
}

/** Stand-alone subsidies always; the others above the threshold; what is no subsidy never. */
function isPublished(kind: SubsidyKind, amount: Pence, threshold: Pence): boolean {
  if (kind === 'not-a-subsidy') return false;
  return kind === 'stand-alone' || isSumAbove([amount], threshold);
}

/**
 * The duty to enter a subsidy on the public database (Subsidy Control Act 2022, section 33): within three months
 * beginning with the decision to give it, and again within three months of each change of what was published. An award
 * that came to nothing ends the duty, or asks for a correction of what was published. The values are those in force on
 * the day of the decision.
 */
export function publicationDuty(
  subsidy: PublishedSubsidy,
  values: Pick<ReferenceValues, 'subsidyPublicationPence' | 'subsidyPublicationMonths'>,
): PublicationDuty {
  const { kind, amountPence, approvedOn, approvedPence, changedOn, voidOn, publishedPence } =
    subsidy;
  const within = (day: PlainDate) => addDays(addMonths(day, values.subsidyPublicationMonths), -1);
  const threshold = values.subsidyPublicationPence;
  if (kind === null || approvedOn === null) return { state: 'none', dueOn: null };
  if (publishedPence !== null) {
    if (voidOn !== null)
      return publishedPence === 0
        ? { state: 'published', dueOn: null }
        : { state: 'correction-due', dueOn: within(voidOn) };
    return publishedPence === amountPence
      ? { state: 'published', dueOn: null }
      : { state: 'change-due', dueOn: within(changedOn ?? approvedOn) };
  }
  if (voidOn !== null || !isPublished(kind, amountPence, threshold))
    return { state: 'none', dueOn: null };
  const fromApproval = isPublished(kind, approvedPence, threshold) || changedOn === null;
  return { state: 'due', dueOn: within(fromApproval ? approvedOn : changedOn) };
}
