import type { AwardStatus } from '../awards/index.js';
import type { PlainDate } from '../calendar/index.js';
import { keysOf, type Audience, type Subject } from '../shared/index.js';
import type { ConditionStatus } from './condition-statuses.js';

const OWNER_WORDS = {
  organisation: { staff: 'The organisation', organisation: 'You' },
  funder: { staff: 'The funder', organisation: 'The funder' },
};

/** Who has to meet a condition: the organisation or the funder. */
export const CONDITION_OWNERS = keysOf(OWNER_WORDS);

export type ConditionOwner = keyof typeof OWNER_WORDS;

/** Who has to meet a condition, in the words of the reader. */
export function conditionOwnerWords(owner: ConditionOwner, audience: Audience): string {
  return OWNER_WORDS[owner][audience];
}

/** What the rules need to know of a condition. */
export interface Condition extends Subject<ConditionStatus> {
  readonly organisationId: string;
  readonly owner: ConditionOwner;
  readonly awardStatus: AwardStatus;
  /** Null where it has no due day. */
  readonly dueOn: PlainDate | null;
  /** The references of the instalments that wait for it, without cancelled and paid ones. */
  readonly gates: readonly string[];
}

/** The award that a condition is added to. */
export interface ConditionedAward {
  readonly fundId: string;
  readonly status: AwardStatus;
}

/** What an organisation gives as evidence that a condition is met. */
export interface Evidence {
  readonly text: string;
  /** The web address of the evidence; null where there is none. */
  readonly link: string | null;
}
