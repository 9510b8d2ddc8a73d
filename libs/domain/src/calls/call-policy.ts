import { formatDate, type PlainDate } from '../calendar/index.js';
import { hasCalls, type FundKind } from '../funds/index.js';
import {
  accept,
  andThen,
  commandAnswers,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type CommandAnswer,
  type Decision,
} from '../shared/index.js';
import { CALL_LIFECYCLE, type CallCommand } from './call-lifecycle.js';
import type { CallStatus } from './call-statuses.js';
import { callFaults } from './call-terms.js';
import type { Call, CallDates, CallTerms } from './call.js';

/** Whether an application to the call can be sent on this day: it is open, first and last day included. */
export function isCallAcceptingApplications(
  call: CallDates & { readonly status: CallStatus },
  today: PlainDate,
): boolean {
  return call.status === 'open' && call.opensOn <= today && today <= call.closesOn;
}

/** The dates, or `calls.dates-out-of-order`. */
function decideCallDates(dates: CallDates): Decision<CallDates> {
  if (dates.opensOn < dates.closesOn) return accept(dates);
  return refuse('calls.dates-out-of-order', {}, [
    { pointer: '/closesOn', detail: 'Enter a date after the call opens' },
  ]);
}

/** The terms, or `calls.dates-out-of-order`, or `shared.invalid` by field. */
export function decideCallTerms<Terms extends CallTerms>(terms: Terms): Decision<Terms> {
  return andThen(decideCallDates(terms), () => {
    const faults = callFaults(terms);
    return faults.length === 0 ? accept(terms) : refuse('shared.invalid', {}, faults);
  });
}

/** Adds a call to a fund. Only an open-call fund has calls: `calls.wrong-fund-kind`. */
export function decideNewCall<Terms extends CallTerms>(
  fund: { readonly id: string; readonly kind: FundKind },
  terms: Terms,
  actor: Actor,
): Decision<Terms> {
  if (!permits(actor, 'calls.edit', fund.id)) return refuse('shared.not-permitted');
  return hasCalls(fund.kind) ? decideCallTerms(terms) : refuse('calls.wrong-fund-kind');
}

/**
 * Whether these fields of the call can be changed: all in a draft; only the last day while it is open, because
 * applicants rely on the rest. Refuses with `shared.invalid`, naming the other fields.
 */
export function decideEditCall(
  call: Call,
  actor: Actor,
  fields: readonly string[] = [],
): Decision<CallStatus> {
  return andThen(decideTransition(CALL_LIFECYCLE, 'edit', call, actor), (status) => {
    const fixed = status === 'open' ? fields.filter((field) => field !== 'closesOn') : [];
    const detail = 'Only the last day of an open call can change';
    if (fixed.length === 0) return accept(status);
    const errors = fixed.map((field) => ({ pointer: `/${field}`, detail }));
    return refuse('shared.invalid', {}, errors);
  });
}

/** Opens a call whose terms have no fault, until its last day: after it, `calls.last-day-passed`. */
export function decideOpenCall(call: Call, actor: Actor, today: PlainDate): Decision<CallStatus> {
  return andThen(decideTransition(CALL_LIFECYCLE, 'open', call, actor), (status) =>
    andThen(decideCallTerms(call), () =>
      today <= call.closesOn
        ? accept(status)
        : refuse('calls.last-day-passed', { closesOn: formatDate(call.closesOn) }),
    ),
  );
}

/** The last day of an open call may change to today or a later day; it is closed at once by closing it. */
export function decideLastDay(
  call: CallDates & Pick<Call, 'status'>,
  today: PlainDate,
): Decision<null> {
  if (call.status !== 'open' || call.closesOn >= today) return accept(null);
  const detail = 'Enter today or a later day, or close the call';
  return refuse('shared.invalid', {}, [{ pointer: '/closesOn', detail }]);
}

/** Closes an open call, also before its last day. */
export function decideCloseCall(call: Call, actor: Actor): Decision<CallStatus> {
  return decideTransition(CALL_LIFECYCLE, 'close', call, actor);
}

/** The commands of the call for the actor: each allowed, or refused with the reason; nothing for an organisation. */
export function callCommands(
  call: Call,
  actor: Actor,
  today: PlainDate,
): CommandAnswer<CallCommand>[] {
  return commandAnswers(actor.audience, CALL_LIFECYCLE, {
    edit: decideEditCall(call, actor),
    open: decideOpenCall(call, actor, today),
    close: decideCloseCall(call, actor),
  });
}
