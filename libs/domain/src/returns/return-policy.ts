import { formatDate, type PlainDate } from '../calendar/index.js';
import {
  accept,
  andThen,
  decideTransition,
  refuse,
  type Actor,
  type Decision,
} from '../shared/index.js';
import { effectiveReturnStatus } from './return-dates.js';
import { decideCompleteReturn } from './return-faults.js';
import { RETURN_LIFECYCLE, type ReturnCommand } from './return-lifecycle.js';
import type { ReturnStatus } from './return-statuses.js';
import type { OwedReturn, ReturnContext } from './return.js';

function decide(command: ReturnCommand, owed: OwedReturn, actor: Actor): Decision<ReturnStatus> {
  return decideTransition(RETURN_LIFECYCLE, command, owed, actor);
}

/** A command that says what has to change: `returns.reason-required` without a reason. */
function decideWithReason(
  command: ReturnCommand,
  owed: OwedReturn,
  reason: string,
  actor: Actor,
): Decision<ReturnStatus> {
  return andThen(decide(command, owed, actor), (status) =>
    reason.trim() === ''
      ? refuse('returns.reason-required', {}, [
          { pointer: '/reason', detail: 'Say what has to change' },
        ])
      : accept(status),
  );
}

/** Work on a return from the day it opens: `returns.not-due-yet` before. */
export function decideEditReturn(
  owed: OwedReturn,
  actor: Actor,
  today: PlainDate,
): Decision<ReturnStatus> {
  const status = effectiveReturnStatus(owed, today);
  const early = status === 'not-due';
  const asked = decide('write', { ...owed, status: early ? 'due' : status }, actor);
  const opensOn = formatDate(owed.opensOn ?? owed.dueOn);
  return andThen(asked, (next) =>
    early ? refuse('returns.not-due-yet', { opensOn }) : accept(next),
  );
}

/** Sends a complete return to the organisation's certifier; `returns.incomplete` by field. */
export function decideSubmitReturn(
  owed: OwedReturn,
  context: Pick<ReturnContext, 'indicators'>,
  actor: Actor,
): Decision<ReturnStatus> {
  return andThen(decide('submit', owed, actor), (status) =>
    andThen(decideCompleteReturn(owed.observations, context.indicators), () => accept(status)),
  );
}

/** Certified by another person than sent it: `returns.same-person` (docs/glossary.md, money rule 7). */
export function decideCertifyReturn(owed: OwedReturn, actor: Actor): Decision<ReturnStatus> {
  return andThen(decide('certify', owed, actor), (status) =>
    owed.submittedBy?.userId === actor.userId
      ? refuse('returns.same-person', { person: owed.submittedBy.name })
      : accept(status),
  );
}

/** The certifier gives the return back to its author, with a reason. */
export function decideSendBack(
  owed: OwedReturn,
  reason: string,
  actor: Actor,
): Decision<ReturnStatus> {
  return decideWithReason('send-back', owed, reason, actor);
}

/** The funder asks for changes, with a reason. */
export function decideRequestChanges(
  owed: OwedReturn,
  reason: string,
  actor: Actor,
): Decision<ReturnStatus> {
  return decideWithReason('request-changes', owed, reason, actor);
}

/** The funder accepts: from now on the figures of the fund count it. */
export function decideAcceptReturn(owed: OwedReturn, actor: Actor): Decision<ReturnStatus> {
  return decide('accept', owed, actor);
}
