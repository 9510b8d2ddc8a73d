import { CommandAction } from '../../../components/command-action.js';
import { dateText } from '../../../lib/formatters.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { closeCall } from '../api/close-call.js';
import type { Call } from '../api/get-call.js';
import { openCall } from '../api/open-call.js';

/** Opening and closing a call. */
export function CallCommands({ call }: { call: Call }) {
  return (
    <div className="al_actions">
      <CommandAction
        label="Open this call"
        answer={offeredAnswer(call.commands, 'open')}
        consequence={`Organisations see it at once and can apply from ${dateText(call.opensOn)} to ${dateText(call.closesOn)}. After that only its last day can change.`}
        send={() => openCall(call.id)}
        done="Call opened"
      />
      <CommandAction
        label="Close this call"
        kind="warning"
        answer={offeredAnswer(call.commands, 'close')}
        consequence="No application can be sent any more. Drafts that were not sent stay with their organisations."
        send={() => closeCall(call.id)}
        done="Call closed"
      />
    </div>
  );
}
