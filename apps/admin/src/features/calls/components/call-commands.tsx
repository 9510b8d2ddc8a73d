import { CommandAction } from '../../../components/command-action.js';
import { closeCall, openCall } from '../../../lib/api/generated/sdk.gen.js';
import { dateText } from '../../../lib/formatters.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { Call } from '../calls-types.js';

/** Opening and closing a call. */
export function CallCommands({ call }: { call: Call }) {
  return (
    <div className="al_actions">
      <CommandAction
        label="Open this call"
        answer={offeredAnswer(call.commands, 'open')}
        consequence={`Organisations see it at once and can apply from ${dateText(call.opensOn)} to ${dateText(call.closesOn)}. After that only its last day can change.`}
        send={() => openCall({ path: { id: call.id } })}
        done="Call opened"
      />
      <CommandAction
        label="Close this call"
        kind="warning"
        answer={offeredAnswer(call.commands, 'close')}
        consequence="No application can be sent any more. Drafts that were not sent stay with their organisations."
        send={() => closeCall({ path: { id: call.id } })}
        done="Call closed"
      />
    </div>
  );
}
