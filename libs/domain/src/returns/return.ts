import type { PlainDate } from '../calendar/index.js';
import type { Indicator, Observation } from '../outcomes/index.js';
import type { Person, Subject } from '../shared/index.js';
import type { ReturnStatus } from './return-statuses.js';

/** The days of a return: when it opens (null: at once) and when it is due. */
export interface ReturnDates {
  readonly opensOn: PlainDate | null;
  readonly dueOn: PlainDate;
}

/** What the rules need to know of a return. */
export interface OwedReturn extends Subject<ReturnStatus>, ReturnDates {
  readonly organisationId: string;
  readonly observations: readonly Observation[];
  /** Who submitted it for certification; null until then. */
  readonly submittedBy: Person | null;
}

/** Facts beside the return itself that decide what can be done with it. */
export interface ReturnContext {
  /** The indicators that the return asks for, one question each. */
  readonly indicators: readonly Indicator[];
  readonly today: PlainDate;
}
