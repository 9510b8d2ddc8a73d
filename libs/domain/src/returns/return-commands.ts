import {
  commandAnswers,
  decideTransition,
  type Actor,
  type CommandAnswer,
} from '../shared/index.js';
import { RETURN_LIFECYCLE, type ReturnCommand } from './return-lifecycle.js';
import {
  decideAcceptReturn,
  decideCertifyReturn,
  decideEditReturn,
  decideSubmitReturn,
} from './return-policy.js';
import type { OwedReturn, ReturnContext } from './return.js';

/**
 * The commands of the return for the actor: each allowed, or refused with the cause. A reason that the command
 * needs is asked for later.
 */
export function returnCommands(
  owed: OwedReturn,
  context: ReturnContext,
  actor: Actor,
): CommandAnswer<ReturnCommand>[] {
  return commandAnswers(actor.audience, RETURN_LIFECYCLE, {
    write: decideEditReturn(owed, actor, context.today),
    submit: decideSubmitReturn(owed, context, actor),
    certify: decideCertifyReturn(owed, actor),
    'send-back': decideTransition(RETURN_LIFECYCLE, 'send-back', owed, actor),
    'request-changes': decideTransition(RETURN_LIFECYCLE, 'request-changes', owed, actor),
    accept: decideAcceptReturn(owed, actor),
  });
}
