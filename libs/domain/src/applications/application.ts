import type { Call } from '../calls/index.js';
import type { FinancialYear } from '../calendar/index.js';
import type { Pence } from '../money/index.js';
import type { Subject } from '../shared/index.js';
import type { ApplicationStatus } from './application-statuses.js';

/** The amount that an application asks for in one financial year, in pence. */
export interface RequestedYear {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
}

/** The content of an application. In a draft, parts may be missing. */
export interface ApplicationContent {
  readonly title: string;
  readonly amountRequestedPence: Pence | null;
  readonly years: readonly RequestedYear[];
  /** The answers, by the key of the question. */
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
