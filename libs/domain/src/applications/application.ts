import type { Call } from '../calls/index.js';
import type { FinancialYear } from '../calendar/index.js';
import type { Pence } from '../money/index.js';
import type { Subject } from '../shared/index.js';
import type { ApplicationStatus } from './application-statuses.js';

/** What is asked for in one financial year, in pence. */
export interface RequestedYear {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
}

/** What an application says; a draft may say less than it must in the end. */
export interface ApplicationContent {
  readonly title: string;
  readonly amountRequestedPence: Pence | null;
  readonly years: readonly RequestedYear[];
  /** Answers by the key of their question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly areaCodes: readonly string[];
}

/** What the rules need to know of an application. */
export interface Application extends Subject<ApplicationStatus>, ApplicationContent {
  readonly organisationId: string;
}

/** What the rules of an application need to know of its call. */
export type ApplicationCall = Pick<
  Call,
  'status' | 'opensOn' | 'closesOn' | 'financialYears' | 'questions'
>;
