import { CommandAction } from '../../../components/command-action.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { decideApplication } from '../api/decide-application.js';
import type { Application } from '../api/get-application.js';

const REASON_HINT = 'The organisation reads this';

/** Approving or declining an assessed application, with the reason that the organisation reads. */
export function DecisionCommands({ application }: { application: Application }) {
  const { id, commands, organisationName } = application;
  return (
    <div className="al_actions">
      <CommandAction
        label="Approve"
        answer={offeredAnswer(commands, 'approve')}
        consequence={`${organisationName} is told that the application was successful. Money is reserved when the award is drafted.`}
        reason="required"
        reasonHint={REASON_HINT}
        send={({ reason }) => decideApplication(id, { outcome: 'approve', reason })}
        done="Application approved"
      />
      <CommandAction
        label="Decline"
        kind="warning"
        answer={offeredAnswer(commands, 'decline')}
        consequence={`${organisationName} is told that the application was not successful.`}
        reason="required"
        reasonHint={REASON_HINT}
        send={({ reason }) => decideApplication(id, { outcome: 'decline', reason })}
        done="Application declined"
      />
    </div>
  );
}
