import type { PlainDate } from '../calendar/index.js';
import type { Indicator, Observation } from '../outcomes/index.js';
import type { Person, Subject } from '../shared/index.js';
import type { ReturnStatus } from './return-statuses.js';

/** The days of a return: when it can be begun, null for at once, and when it is due. */
export interface ReturnDates {
  readonly opensOn: PlainDate | null;
  readonly dueOn: PlainDate;
}

/** What the rules need to know of a return. */
export interface OwedReturn extends Subject<ReturnStatus>, ReturnDates {
  readonly organisationId: string;
  readonly observations: readonly Observation[];
  /** Who sent it for certification; null until then. */
  readonly submittedBy: Person | null;
}

/** What the rules of a return look at beside it. */
export interface ReturnContext {
  /** What is asked, one question for each indicator. */
  readonly indicators: readonly Indicator[];
  readonly today: PlainDate;
}
