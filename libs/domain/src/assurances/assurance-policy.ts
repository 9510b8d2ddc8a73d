import { LIVE_AWARD_STATUSES, type AwardStatus } from '../awards/index.js';
import type { PlainDate } from '../calendar/index.js';
import {
  accept,
  andThen,
  permits,
  refuse,
  type ActionTable,
  type Actor,
  type Decision,
} from '../shared/index.js';
import { dueDiligenceStatus, dueDiligenceStatusWords, type Checked } from './due-diligence.js';
import { decideAssistance, type AssistanceUse, type SubsidyKind } from './subsidy.js';

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

/** Checks and Fair Work First are recorded while the award lives. */
export function decideRecordAssurance(award: AssuredAward, actor: Actor): Decision<null> {
  return andThen(decideAssure(award, actor), () =>
    LIVE_AWARD_STATUSES.includes(award.status) ? accept(null) : wrongState(award),
  );
}

/** How the award stands under subsidy control is settled before the offer, whose letter says it. */
export function decideAssessSubsidy(award: AssuredAward, actor: Actor): Decision<null> {
  return andThen(decideAssure(award, actor), () =>
    BEFORE_OFFER.includes(award.status) ? accept(null) : wrongState(award),
  );
}

/** The entry on the public database is recorded where one is due: `assurances.nothing-to-publish`. */
export function decidePublishSubsidy(
  award: AssuredAward,
  dueOn: PlainDate | null,
  actor: Actor,
): Decision<null> {
  return andThen(decideAssure(award, actor), () =>
    dueOn === null ? refuse('assurances.nothing-to-publish') : accept(null),
  );
}

/** What an offer asks of the assurance of its award. */
export interface OfferAssurance {
  /** Whether the fund offers only to those who passed. */
  readonly required: boolean;
  readonly checked: readonly Checked[];
  readonly subsidyKind: SubsidyKind | null;
  readonly use: AssistanceUse;
}

/**
 * Whether an award may be offered: never with due diligence failed, and only with it passed where the fund asks
 * for that; minimal financial assistance within its limit on the day of the offer.
 */
export function decideAssured(assurance: OfferAssurance, today: PlainDate): Decision<null> {
  const status = dueDiligenceStatus(assurance.checked);
  if (status === 'failed') return refuse('assurances.due-diligence-failed');
  if (assurance.required && status !== 'passed')
    return refuse('assurances.due-diligence-open', {
      status: dueDiligenceStatusWords(status).toLowerCase(),
    });
  return assurance.subsidyKind === 'minimal-financial-assistance'
    ? decideAssistance(assurance.use, today)
    : accept(null);
}

/** What can happen to the assurances of an award, as the history of the award tells it. */
export const ASSURANCE_ACTIONS = {
  'assurances.check': { history: 'Due diligence check recorded' },
  'assurances.fair-work': { history: 'Fair Work First recorded' },
  'assurances.subsidy': { history: 'Subsidy assessed' },
  'assurances.publish': { history: 'Subsidy published' },
} satisfies ActionTable;
