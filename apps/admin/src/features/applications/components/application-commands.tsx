import { CommandAction } from '../../../components/command-action.js';
import { decideApplication, withdrawApplication } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { Application } from '../applications-types.js';
import { APPLICATION_LIFECYCLE } from '@almoner/domain/applications';
import { RecordCommand } from '../../../components/record-commands.js';

const REASON_HINT = 'The organisation reads this';

/** Approves or declines an assessed application, with a reason that the organisation reads. */
export function DecisionCommands({ application }: { application: Application }) {
  const { id, commands, organisationName } = application;
  const approve = offeredAnswer(commands, 'approve');
  const decline = offeredAnswer(commands, 'decline');
  if (!approve && !decline) return null;
  return (
    <section aria-labelledby="decision-heading">
      <h2 id="decision-heading">Decision</h2>
      <div className="al_actions">
        <CommandAction
          label="Approve"
          answer={approve}
          consequence={`${organisationName} is told that the application was successful. Money is reserved when the award is drafted.`}
          reason="required"
          reasonHint={REASON_HINT}
          send={({ reason }) =>
            decideApplication({ path: { id }, body: { outcome: 'approve', reason } })
          }
          done="Application approved"
        />
        <CommandAction
          label="Decline"
          kind="warning"
          answer={decline}
          consequence={`${organisationName} is told that the application was not successful.`}
          reason="required"
          reasonHint={REASON_HINT}
          send={({ reason }) =>
            decideApplication({ path: { id }, body: { outcome: 'decline', reason } })
          }
          done="Application declined"
        />
      </div>
    </section>
  );
}

/** Withdraws an application, with a reason. */
export function ApplicationWithdrawal({ application }: { application: Application }) {
  return (
    <RecordCommand
      lifecycle={APPLICATION_LIFECYCLE}
      record={application}
      command="withdraw"
      give={withdrawApplication}
    />
  );
}
