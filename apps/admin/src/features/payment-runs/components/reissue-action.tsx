import { useState } from 'react';
import { CommandAction } from '../../../components/command-action.js';
import { DateField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { reissuePayment } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { PaymentSending } from '../payment-runs-types.js';

interface ReissueActionProps {
  readonly paymentId: string;
  readonly sending: PaymentSending;
  readonly onReissued: (paymentId: string) => void;
}

/** Plans a new payment in place of one that the bank returned. */
export function ReissueAction({ paymentId, sending, onReissued }: ReissueActionProps) {
  const [dueOn, setDueOn] = useState('');
  return (
    <CommandAction
      answer={offeredAnswer(sending.commands, 'reissue')}
      label="Make the payment again"
      consequence="A new payment of the same amount is planned. It is requested, approved and released like any other."
      done="New payment planned"
      send={async ({ idempotencyKey }) =>
        onReissued(
          (
            await reissuePayment({
              path: { id: paymentId },
              headers: idempotent(idempotencyKey),
              body: { dueOn },
            })
          ).id,
        )
      }
    >
      <DateField name="dueOn" label="Due on" value={dueOn} onChange={setDueOn} />
    </CommandAction>
  );
}
