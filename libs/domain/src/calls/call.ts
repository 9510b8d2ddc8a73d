import type { FinancialYear, PlainDate } from '../calendar/index.js';
import type { Subject } from '../shared/index.js';
import type { CallStatus } from './call-statuses.js';

/** What an application is scored against. */
export interface Criterion {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Its share of the whole score, in per cent; the weights of a call sum to 100. */
  readonly weight: number;
  /** The questions whose answers it is judged by. */
  readonly questionKeys: readonly string[];
}

/** What an applicant is asked. */
export interface Question {
  readonly key: string;
  readonly title: string;
  readonly maxWords: number;
  readonly required: boolean;
}

/** The dates of a call, both days included. */
export interface CallDates {
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
}

/** What a call says: dates, the years it pays, what it asks and how answers are scored. */
export interface CallTerms extends CallDates {
  readonly financialYears: readonly FinancialYear[];
  readonly criteria: readonly Omit<Criterion, 'id'>[];
  readonly questions: readonly Question[];
}

/** What the rules need to know of a call. */
export interface Call extends Subject<CallStatus>, CallTerms {
  readonly criteria: readonly Criterion[];
}
