import type { AwardStatus } from '../awards/index.js';
import type { PlainDate } from '../calendar/index.js';
import type { Subject } from '../shared/index.js';
import type { ConditionStatus } from './condition-statuses.js';

/** Who has to do what a condition says: the recipient, or the funder itself. */
export const CONDITION_OWNERS = ['organisation', 'funder'] as const;

export type ConditionOwner = (typeof CONDITION_OWNERS)[number];

/** What the rules need to know of a condition. */
export interface Condition extends Subject<ConditionStatus> {
  readonly organisationId: string;
  readonly owner: ConditionOwner;
  readonly awardStatus: AwardStatus;
  /** Null where no day was agreed. */
  readonly dueOn: PlainDate | null;
  /** The references of the instalments, not cancelled or paid, that wait for it. */
  readonly gates: readonly string[];
}

/** The award that a condition is added to. */
export interface ConditionedAward {
  readonly fundId: string;
  readonly status: AwardStatus;
}

/** What the organisation gives to show that a condition is met. */
export interface Evidence {
  readonly text: string;
  /** An address where more can be read; null where there is none. */
  readonly link: string | null;
}
