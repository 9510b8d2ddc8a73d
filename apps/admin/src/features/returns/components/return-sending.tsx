import { CommandAction } from '../../../components/command-action.js';
import { idempotent, ifVersion } from '../../../lib/api/conditional-headers.js';
import { certifyReturn, sendBackReturn, submitReturn } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { OwedReturn } from '../returns-types.js';

interface ReturnSendingProps {
  readonly owed: OwedReturn;
  readonly onSent: () => void;
}

/** The last step of the person who wrote a return and of the person who certifies it. */
export function ReturnSending({ owed, onSent }: ReturnSendingProps) {
  const { id, version, commands, organisationName } = owed;
  return (
    <div className="al_actions">
      <CommandAction
        answer={offeredAnswer(commands, 'submit')}
        label="Send to your certifier"
        consequence={`Another person of ${organisationName} checks it and certifies it. You cannot change it meanwhile.`}
        done="Sent to your certifier"
        send={() => submitReturn({ path: { id }, headers: ifVersion(version) })}
        onDone={onSent}
      />
      <CommandAction
        answer={offeredAnswer(commands, 'certify')}
        label="Certify and send"
        consequence={`You confirm for ${organisationName} that these figures are right, as far as you know. The funder then checks the return.`}
        done="Certified and sent"
        send={({ idempotencyKey }) =>
          certifyReturn({ path: { id }, headers: idempotent(idempotencyKey) })
        }
        onDone={onSent}
      />
      <CommandAction
        answer={offeredAnswer(commands, 'send-back')}
        kind="secondary"
        label="Send it back"
        reason="required"
        reasonLabel="What has to change"
        consequence={`${owed.submittedByName ?? 'The person who wrote it'} can change the answers and send it to you again.`}
        done="Sent back"
        send={({ reason }) => sendBackReturn({ path: { id }, body: { reason } })}
      />
    </div>
  );
}
