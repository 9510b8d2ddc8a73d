import type { FinancialYear, PlainDate } from '../calendar/index.js';
import type { Subject } from '../shared/index.js';
import type { CallStatus } from './call-statuses.js';

/** A criterion by which an application is scored. */
export interface Criterion {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** The weight in the score, in per cent; the weights of a call add up to 100. */
  readonly weight: number;
  /** The keys of the questions whose answers are judged by it. */
  readonly questionKeys: readonly string[];
}

/** A question of the application form. */
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

/** The terms of a call: dates, the years it pays, its questions and its criteria. */
export interface CallTerms extends CallDates {
  readonly financialYears: readonly FinancialYear[];
  readonly criteria: readonly Omit<Criterion, 'id'>[];
  readonly questions: readonly Question[];
}

/** What the rules need to know of a call. */
export interface Call extends Subject<CallStatus>, CallTerms {
  readonly criteria: readonly Criterion[];
}
