import {
  applicationCommands,
  type AssessmentState,
  type DecisionOutcome,
  type RequestedYear,
} from '@almoner/domain/applications';
import { formatFinancialYear, todayInScotland, type FinancialYear } from '@almoner/domain/calendar';
import type { CallStatus } from '@almoner/domain/calls';
import type { Pence } from '@almoner/domain/money';
import type { Actor } from '@almoner/domain/shared';
import type { CallCriterion, CallQuestion } from '../calls/calls.dto.js';
import type { ApplicationView, ApplicationItem } from './applications.dto.js';

/** An application as the query returns it. */
export interface ApplicationViewRow
  extends
    Omit<ApplicationItem, 'amountRequestedPence'>,
    Pick<ApplicationView, 'areas' | 'answers' | 'withdrawnReason' | 'submittedByName' | 'awardId'> {
  readonly amountRequestedPence: Pence | null;
  readonly years: RequestedYear[];
  readonly callStatus: CallStatus;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly callYears: FinancialYear[];
  readonly questions: CallQuestion[];
  readonly criteria: CallCriterion[];
  readonly outcome: DecisionOutcome | null;
  readonly decisionReason: string;
  readonly decidedAt: string;
  readonly decidedByName: string | null;
  readonly assessmentStates: AssessmentState[];
}

/** Requested years in the shape of the API. */
export function yearsInWords(years: readonly RequestedYear[]) {
  return years.map(({ financialYear, amountPence }) => ({
    financialYear: formatFinancialYear(financialYear),
    amountPence,
  }));
}

/** The view of an application for this reader, with the commands that the reader may give now. */
export function applicationView(row: ApplicationViewRow, actor: Actor, now: Date): ApplicationView {
  const { callStatus, opensOn, closesOn, callYears, questions, criteria, ...rest } = row;
  const { outcome, decisionReason, decidedAt, decidedByName, assessmentStates, ...shown } = rest;
  const dates = { status: callStatus, opensOn, closesOn };
  const context = {
    call: { ...dates, financialYears: callYears, questions },
    assessments: assessmentStates,
    today: todayInScotland(now),
  };
  return {
    ...shown,
    years: yearsInWords(row.years),
    call: { ...dates, financialYears: callYears.map(formatFinancialYear), questions, criteria },
    decision:
      outcome === null ? null : { outcome, reason: decisionReason, decidedAt, decidedByName },
    commands: applicationCommands(row, context, actor),
  };
}
