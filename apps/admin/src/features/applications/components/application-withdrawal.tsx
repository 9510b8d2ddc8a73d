import { CommandAction } from '../../../components/command-action.js';
import { withdrawApplication } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { Application } from '../applications-types.js';

/** Taking an application back, with a reason. */
export function ApplicationWithdrawal({ application }: { application: Application }) {
  return (
    <CommandAction
      label="Withdraw this application"
      kind="warning"
      answer={offeredAnswer(application.commands, 'withdraw')}
      consequence="It will not be considered any more, and it cannot be sent again."
      reason="required"
      send={({ reason }) => withdrawApplication({ path: { id: application.id }, body: { reason } })}
      done="Application withdrawn"
    />
  );
}
