import { RETURN_LIFECYCLE } from '@almoner/domain/returns';
import { CommandAction } from '../../../components/command-action.js';
import { RecordCommand, RecordCommands } from '../../../components/record-commands.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { certifyReturn, sendBackReturn, submitReturn } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { OwedReturn } from '../returns-types.js';

interface ReturnSendingProps {
  readonly owed: OwedReturn;
  readonly onSent: () => void;
}

function Submit({ owed, onSent }: ReturnSendingProps) {
  const { id, version, commands, organisationName } = owed;
  return (
    <CommandAction
      answer={offeredAnswer(commands, 'submit')}
      label="Send to your certifier"
      consequence={`Another person of ${organisationName} checks it and certifies it. You cannot change it meanwhile.`}
      done="Sent to your certifier"
      send={() => submitReturn({ path: { id }, headers: ifVersion(version) })}
      onDone={onSent}
    />
  );
}

/** The last step: sending the return for its writer, certifying it for its certifier. */
export function ReturnSending({ owed, onSent }: ReturnSendingProps) {
  const about = { lifecycle: RETURN_LIFECYCLE, record: owed };
  const writer = owed.submittedByName ?? 'The person who wrote it';
  return (
    <RecordCommands
      {...about}
      offers={{
        submit: <Submit owed={owed} onSent={onSent} />,
        certify: (
          <RecordCommand {...about} command="certify" give={certifyReturn} onDone={onSent} />
        ),
        'send-back': sendBackReturn,
      }}
      facts={{ writer }}
    />
  );
}
