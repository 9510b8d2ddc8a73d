import { keysOf, type Audience } from '../shared/index.js';

/** Organisations see an award from the offer on, so the earlier words are never shown to them. */
const WORDS = {
  drafted: { staff: 'Drafted', organisation: 'Being prepared' },
  approved: { staff: 'Approved', organisation: 'Being prepared' },
  offered: { staff: 'Offered', organisation: 'Waiting for your answer' },
  accepted: { staff: 'Accepted', organisation: 'Accepted' },
  active: { staff: 'Active', organisation: 'Under way' },
  suspended: { staff: 'Suspended', organisation: 'Paused' },
  completed: { staff: 'Completed', organisation: 'Finished' },
  declined: { staff: 'Declined', organisation: 'Turned down' },
  lapsed: { staff: 'Lapsed', organisation: 'Offer ran out' },
  withdrawn: { staff: 'Withdrawn', organisation: 'Withdrawn' },
  terminated: { staff: 'Terminated', organisation: 'Ended early' },
};

export const AWARD_STATUSES = keysOf(WORDS);

export type AwardStatus = keyof typeof WORDS;

/** Drafted and not yet accepted: the money of each year is reserved. */
export const RESERVING_AWARD_STATUSES: readonly AwardStatus[] = ['drafted', 'approved', 'offered'];

/** Accepted and not suspended or ended: payments can be made. */
export const PAYING_AWARD_STATUSES: readonly AwardStatus[] = ['accepted', 'active'];

/** An award in these has been approved and has not ended, so that what its payments ask can be recorded. */
export const STANDING_AWARD_STATUSES: readonly AwardStatus[] = [
  'approved',
  'offered',
  ...PAYING_AWARD_STATUSES,
];

/** Accepted and not ended: its terms can be varied, and it can be ended. */
export const AGREED_AWARD_STATUSES = [
  'accepted',
  'active',
  'suspended',
] as const satisfies readonly AwardStatus[];

/** Not ended: its conditions, checks and years still matter. */
export const LIVE_AWARD_STATUSES: readonly AwardStatus[] = [
  ...RESERVING_AWARD_STATUSES,
  ...AGREED_AWARD_STATUSES,
];

/** Ended before acceptance: the money is available again, and the application can be given another award. */
export const VOID_AWARD_STATUSES: readonly AwardStatus[] = ['withdrawn', 'declined', 'lapsed'];

const STAGE_WORDS = {
  'in-preparation': 'In preparation',
  offered: 'Offered',
  agreed: 'Agreed',
  'came-to-nothing': 'Came to nothing',
};

/**
 * How far an award has come. "Agreed" means accepted, also where it has ended since; before that it is in preparation or
 * offered (docs/glossary.md, Agreed).
 */
export const AWARD_STAGES = keysOf(STAGE_WORDS);

export type AwardStage = keyof typeof STAGE_WORDS;

const STAGES: Readonly<Record<AwardStatus, AwardStage>> = {
  drafted: 'in-preparation',
  approved: 'in-preparation',
  offered: 'offered',
  accepted: 'agreed',
  active: 'agreed',
  suspended: 'agreed',
  completed: 'agreed',
  terminated: 'agreed',
  declined: 'came-to-nothing',
  lapsed: 'came-to-nothing',
  withdrawn: 'came-to-nothing',
};

/** The statuses of an award in a stage. */
export function awardStatusesIn(stage: AwardStage): AwardStatus[] {
  return AWARD_STATUSES.filter((status) => STAGES[status] === stage);
}

/** The stage of awards in words. */
export function awardStageWords(stage: AwardStage): string {
  return STAGE_WORDS[stage];
}

const YEAR_WORDS = {
  indicative: 'Indicative',
  confirmed: 'Confirmed',
};

export const AWARD_YEAR_STATUSES = keysOf(YEAR_WORDS);

export type AwardYearStatus = keyof typeof YEAR_WORDS;

/** The status of an award in the words of the person who reads it. */
export function awardStatusWords(status: AwardStatus, audience: Audience): string {
  return WORDS[status][audience];
}

/** Whether a year is confirmed or indicative, in words; the same for all readers and in the offer letter. */
export function awardYearStatusWords(status: AwardYearStatus): string {
  return YEAR_WORDS[status];
}
