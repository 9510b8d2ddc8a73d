import { RECOVERY_LIFECYCLE } from '@almoner/domain/recoveries';
import { useState } from 'react';
import { CommandAction } from '../../../components/command-action.js';
import { DateField } from '../../../components/typed-fields.js';
import { RecordCommands } from '../../../components/record-commands.js';
import { TextField } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  approveRecovery,
  cancelRecovery,
  receiveRecovery,
  refuseRecovery,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import type { Recovery } from '../recoveries-types.js';

/** Records that the money has arrived: the day, and the evidence. */
function Receive({ recovery }: { recovery: Recovery }) {
  const [receivedOn, setReceivedOn] = useState('');
  const [reference, setReference] = useState('');
  const amount = moneyText(recovery.amountPence);
  return (
    <CommandAction
      answer={offeredAnswer(recovery.commands, 'receive')}
      label="Record the money as received"
      consequence={`${amount} is no longer paid: it is available again in the ${recovery.financialYear} budget of ${recovery.fundCode}, and the award is lowered by it. This cannot be undone here.`}
      done="Money received"
      send={({ idempotencyKey }) =>
        receiveRecovery({
          path: { id: recovery.id },
          headers: idempotent(idempotencyKey),
          body: { receivedOn, reference: reference.trim() },
        })
      }
    >
      <DateField
        name="receivedOn"
        label="Day it arrived"
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <TextField
        name="reference"
        label="Reference on the statement or receipt"
        value={reference}
        onChange={(event) => setReference(event.target.value)}
      />
    </CommandAction>
  );
}

/** The commands that this person may give to the recovery next, each with its consequence or the reason why not. */
export function RecoveryActions({ recovery }: { recovery: Recovery }) {
  return (
    <RecordCommands
      lifecycle={RECOVERY_LIFECYCLE}
      record={recovery}
      offers={{
        approve: approveRecovery,
        receive: <Receive recovery={recovery} />,
        refuse: refuseRecovery,
        cancel: cancelRecovery,
      }}
    />
  );
}
