import { useState } from 'react';
import { CommandAction } from '../../../components/command-action.js';
import { DateField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  reissuePayment,
  returnPayment,
  undoBankReturn,
} from '../../../lib/api/generated/sdk.gen.js';
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

interface UndoBankReturnActionProps {
  readonly paymentId: string;
  readonly sending: PaymentSending;
}

/** Undoes the bank's return that was recorded by mistake. Possible until a new payment is planned in its place. */
export function UndoBankReturnAction({ paymentId, sending }: UndoBankReturnActionProps) {
  const answer = offeredAnswer(sending.commands, 'undo-return');
  return (
    <CommandAction
      answer={answer?.allowed ? answer : null}
      kind="secondary"
      label="Undo the bank’s return"
      reason="required"
      consequence="The payment is sent, as it was before, and waits for the ledger to show it."
      done="Return by the bank undone"
      send={({ reason, idempotencyKey }) =>
        undoBankReturn({
          path: { id: paymentId },
          headers: idempotent(idempotencyKey),
          body: { reason },
        })
      }
    />
  );
}

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
