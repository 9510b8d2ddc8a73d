import { isCallAcceptingApplications } from '../calls/index.js';
import { formatFinancialYear, type PlainDate } from '../calendar/index.js';
import { formatPounds, formatSum, ZERO } from '../money/index.js';
import {
  accept,
  andThen,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type Decision,
} from '../shared/index.js';
import {
  applicationFaults,
  draftFaults,
  yearsOutsideCall,
  yearSumFaults,
} from './application-faults.js';
import { APPLICATION_LIFECYCLE } from './application-lifecycle.js';
import type { ApplicationStatus } from './application-statuses.js';
import type { Application, ApplicationCall, ApplicationContent } from './application.js';

/**
 * Starts the draft of the actor's organisation for a call. Refuses a second one with
 * `applications.one-per-call`, and a call that is not open today with `calls.not-open`.
 */
export function decideStartApplication(
  call: ApplicationCall & { readonly fundId: string },
  hasApplication: boolean,
  actor: Actor,
  today: PlainDate,
): Decision<'draft'> {
  if (actor.organisationId === null || !permits(actor, 'applications.write', call.fundId))
    return refuse('shared.not-permitted');
  if (!isCallAcceptingApplications(call, today)) return refuse('calls.not-open');
  return hasApplication ? refuse('applications.one-per-call') : accept('draft');
}

/** Whether the draft can be changed by this actor. */
export function decideEditApplication(
  application: Application,
  actor: Actor,
): Decision<ApplicationStatus> {
  return decideTransition(APPLICATION_LIFECYCLE, 'edit', application, actor);
}

/**
 * The content of a draft after some of it was saved. Years and areas are replaced as a whole; answers one by
 * one, so that saving one answer never deletes another. Refuses with `shared.invalid` by field.
 */
export function decideSaveDraft(
  application: Application,
  change: Partial<ApplicationContent>,
  call: Pick<ApplicationCall, 'questions'>,
  actor: Actor,
): Decision<ApplicationContent> {
  return andThen(decideEditApplication(application, actor), () => {
    const faults = draftFaults(change, call);
    if (faults.length > 0) return refuse('shared.invalid', {}, faults);
    const { title, amountRequestedPence, years, answers, areaCodes } = application;
    return accept({
      title,
      amountRequestedPence,
      years,
      areaCodes,
      ...change,
      answers: { ...answers, ...change.answers },
    });
  });
}

/**
 * Refuses an incomplete application, with the most specific code: one of its own where all faults are of one
 * kind.
 */
function decideComplete(application: Application, call: ApplicationCall): Decision<null> {
  const faults = applicationFaults(application, call);
  if (faults.length === 0) return accept(null);
  const { years } = application;
  const amount = application.amountRequestedPence ?? ZERO;
  const outside = yearsOutsideCall(years, call);
  const stray = years.find((year) => !call.financialYears.includes(year.financialYear));
  if (stray !== undefined && outside.length === faults.length) {
    const financialYear = formatFinancialYear(stray.financialYear);
    return refuse('applications.year-outside-call', { financialYear }, faults);
  }
  if (years.length > 0 && yearSumFaults(amount, years).length === faults.length) {
    const total = formatSum(years.map((year) => year.amountPence));
    const params = { total, requested: formatPounds(amount) };
    return refuse('applications.years-do-not-sum', params, faults);
  }
  return refuse('applications.incomplete', {}, faults);
}

/**
 * Sends a complete application while its call is open. Refuses with `calls.not-open`, or by field
 * with `applications.incomplete`, `applications.years-do-not-sum` or `applications.year-outside-call`.
 */
export function decideSubmitApplication(
  application: Application,
  call: ApplicationCall,
  actor: Actor,
  today: PlainDate,
): Decision<ApplicationStatus> {
  return andThen(
    decideTransition(APPLICATION_LIFECYCLE, 'submit', application, actor),
    (status) => {
      if (!isCallAcceptingApplications(call, today)) return refuse('calls.not-open');
      return andThen(decideComplete(application, call), () => accept(status));
    },
  );
}

/** Withdraws an application before it is decided. Only its organisation may. */
export function decideWithdrawApplication(
  application: Application,
  actor: Actor,
): Decision<ApplicationStatus> {
  return decideTransition(APPLICATION_LIFECYCLE, 'withdraw', application, actor);
}
