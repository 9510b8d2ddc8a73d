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

/** A command that needs a text about what has to change: `returns.reason-required` without one. */
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

/** Whether the actor may work on the return: from the day it opens on (`returns.not-due-yet`). */
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

/** Submits a complete return to the organisation's certifier; `returns.incomplete` by field. */
export function decideSubmitReturn(
  owed: OwedReturn,
  context: Pick<ReturnContext, 'indicators'>,
  actor: Actor,
): Decision<ReturnStatus> {
  return andThen(decide('submit', owed, actor), (status) =>
    andThen(decideCompleteReturn(owed.observations, context.indicators), () => accept(status)),
  );
}

/**
 * Certifies a return, by another person than the one who submitted it: `returns.same-person` (docs/glossary.md,
 * money rule 7).
 */
export function decideCertifyReturn(owed: OwedReturn, actor: Actor): Decision<ReturnStatus> {
  return andThen(decide('certify', owed, actor), (status) =>
    owed.submittedBy?.userId === actor.userId
      ? refuse('returns.same-person', { person: owed.submittedBy.name })
      : accept(status),
  );
}

/** The certifier sends the return back to its author, with a reason. */
export function decideSendBack(
  owed: OwedReturn,
  reason: string,
  actor: Actor,
): Decision<ReturnStatus> {
  return decideWithReason('send-back', owed, reason, actor);
}

/** The funder asks the organisation for changes, with a reason. */
export function decideRequestChanges(
  owed: OwedReturn,
  reason: string,
  actor: Actor,
): Decision<ReturnStatus> {
  return decideWithReason('request-changes', owed, reason, actor);
}

/** Accepts the return. From now on its figures count. */
export function decideAcceptReturn(owed: OwedReturn, actor: Actor): Decision<ReturnStatus> {
  return decide('accept', owed, actor);
}
