import { useState } from 'react';
import { CommandAction } from '../../../components/command-action.js';
import { DateField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { returnPayment } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { PaymentSending } from '../payment-runs-types.js';

interface SendingActionProps {
  readonly paymentId: string;
  readonly sending: PaymentSending;
}

/** Records that the bank returned a payment: the day, and the bank's reason. */
export function ReturnAction({ paymentId, sending }: SendingActionProps) {
  const [returnedOn, setReturnedOn] = useState('');
  return (
    <CommandAction
      answer={offeredAnswer(sending.commands, 'return')}
      kind="secondary"
      label="Record that the bank returned it"
      reason="required"
      reasonLabel="What the bank says"
      consequence="The money stays committed to the award, and a payment can be made in place of this one."
      done="Payment returned"
      send={({ reason, idempotencyKey }) =>
        returnPayment({
          path: { id: paymentId },
          headers: idempotent(idempotencyKey),
          body: { returnedOn, reason },
        })
      }
    >
      <DateField
        name="returnedOn"
        label="Day it came back"
        value={returnedOn}
        onChange={setReturnedOn}
      />
    </CommandAction>
  );
}
