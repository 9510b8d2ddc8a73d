import { LIVE_AWARD_STATUSES, type AwardStatus } from '../awards/index.js';
import { LARGEST_ALLOCATION } from '../budgets/index.js';
import { followingDayFault, type PlainDate } from '../calendar/index.js';
import {
  accept,
  andThen,
  decideFollowingDay,
  permits,
  refuse,
  type ActionTable,
  type Actor,
  type Decision,
} from '../shared/index.js';
import { dueDiligenceStatus, dueDiligenceStatusWords, type Checked } from './due-diligence.js';
import {
  decideAssistance,
  isAssistance,
  type AssistanceUse,
  type DeclaredSubsidy,
  type PublicationDuty,
  type SubsidyKind,
} from './subsidy.js';

/** What the rules need to know of the award that is assured. */
export interface AssuredAward {
  readonly status: AwardStatus;
  readonly fundId: string;
}

const BEFORE_OFFER: readonly AwardStatus[] = ['drafted', 'approved'];

function wrongState({ status }: AssuredAward): Decision<null> {
  return refuse('shared.wrong-state', { thing: 'award', state: status });
}

function decideAssure(award: AssuredAward, actor: Actor): Decision<null> {
  return permits(actor, 'awards.assure', award.fundId)
    ? accept(null)
    : refuse('shared.not-permitted');
}

/** Records due diligence checks and Fair Work First, for an award that has not ended. */
export function decideRecordAssurance(award: AssuredAward, actor: Actor): Decision<null> {
  return andThen(decideAssure(award, actor), () =>
    LIVE_AWARD_STATUSES.includes(award.status) ? accept(null) : wrongState(award),
  );
}

/**
 * Records how the award stands under subsidy control. Only before the offer, since the offer letter states it; an
 * offer from before the kind had to be recorded gets it while it is open, so that it can be accepted.
 */
export function decideAssessSubsidy(
  award: AssuredAward,
  recorded: SubsidyKind | null,
  actor: Actor,
): Decision<null> {
  const isMissing = award.status === 'offered' && recorded === null;
  return andThen(decideAssure(award, actor), () =>
    BEFORE_OFFER.includes(award.status) || isMissing ? accept(null) : wrongState(award),
  );
}

/**
 * Records an entry on the public subsidy database, a change of it or its correction. Refuses with
 * `assurances.nothing-to-publish` where none is due, and a day before the decision or after today at `/publishedOn`.
 */
export function decidePublishSubsidy(
  award: AssuredAward,
  duty: PublicationDuty,
  published: {
    readonly on: PlainDate;
    readonly notBefore: PlainDate | null;
    readonly today: PlainDate;
  },
  actor: Actor,
): Decision<null> {
  const { on, notBefore, today } = published;
  return andThen(decideMayPublish(award, duty, actor), () =>
    decidePublishedOn(on, notBefore, today),
  );
}

/** Whether the actor may record an entry on the public subsidy database now. */
export function decideMayPublish(
  award: AssuredAward,
  { dueOn }: PublicationDuty,
  actor: Actor,
): Decision<null> {
  return andThen(decideAssure(award, actor), () =>
    dueOn === null ? refuse('assurances.nothing-to-publish') : accept(null),
  );
}

/** The day of the entry on the public database: since the award was approved, and not after today. */
export function decidePublishedOn(
  publishedOn: PlainDate,
  approvedOn: PlainDate | null,
  today: PlainDate,
): Decision<null> {
  const earlier = approvedOn === null ? null : { what: 'The award was approved', on: approvedOn };
  return decideFollowingDay({ pointer: '/publishedOn', day: publishedOn, earlier }, today);
}

/** What others gave before: each day is today or earlier, and no amount is above the largest allocation, so that sums stay exact. */
export function decideDeclared(
  declared: readonly Pick<DeclaredSubsidy, 'givenOn' | 'amountPence'>[],
  today: PlainDate,
): Decision<null> {
  const errors = declared.flatMap(({ givenOn, amountPence }, index) => {
    const detail = followingDayFault(givenOn, null, today);
    const pointer = `/declared/${index}`;
    return [
      ...(detail === null ? [] : [{ pointer: `${pointer}/givenOn`, detail }]),
      ...(amountPence > LARGEST_ALLOCATION
        ? [{ pointer: `${pointer}/amountPence`, detail: 'Enter a smaller amount' }]
        : []),
    ];
  });
  return errors.length === 0 ? accept(null) : refuse('shared.invalid', {}, errors);
}

/** What has to be known about the assurances of an award before it is offered. */
export interface OfferAssurance {
  /** Whether the fund makes offers only after due diligence has been passed. */
  readonly required: boolean;
  readonly checked: readonly Checked[];
  readonly subsidyKind: SubsidyKind | null;
  /** How much assistance the enterprise has had; read only where the award is assistance that has a limit. */
  readonly use: AssistanceUse;
}

/**
 * Whether the kind of subsidy is recorded and its limit kept, as asked at the offer and again at acceptance. Refuses
 * with `assurances.subsidy-not-recorded` or `awards.minimal-financial-assistance-exceeded`.
 */
export function decideSubsidy({
  subsidyKind,
  use,
}: Pick<OfferAssurance, 'subsidyKind' | 'use'>): Decision<null> {
  if (subsidyKind === null) return refuse('assurances.subsidy-not-recorded');
  return isAssistance(subsidyKind) ? decideAssistance(use) : accept(null);
}

/**
 * Whether an award may be offered. Refused where due diligence failed, or is not passed in a fund that requires
 * it, and where the kind of subsidy is missing or its limit would be passed on the day of the offer.
 */
export function decideAssured(assurance: OfferAssurance): Decision<null> {
  const status = dueDiligenceStatus(assurance.checked);
  if (status === 'failed') return refuse('assurances.due-diligence-failed');
  if (assurance.required && status !== 'passed')
    return refuse('assurances.due-diligence-open', {
      status: dueDiligenceStatusWords(status).toLowerCase(),
    });
  return decideSubsidy(assurance);
}

/** The audit actions of the assurances of an award and the words of its history. */
export const ASSURANCE_ACTIONS = {
  'assurances.check': { history: 'Due diligence check recorded' },
  'assurances.fair-work': { history: 'Fair Work First recorded' },
  'assurances.give-fair-work': { history: 'Evidence of Fair Work First given', shown: 'always' },
  'assurances.confirm-pay-bands': { history: 'Pay bands confirmed' },
  'assurances.accept-fair-work': { history: 'Fair Work First accepted' },
  'assurances.subsidy': { history: 'Subsidy assessed' },
  'assurances.publish': { history: 'Subsidy published' },
  'assurances.confirm-notice': { history: 'Notice of subsidy confirmed', shown: 'always' },
} satisfies ActionTable;
