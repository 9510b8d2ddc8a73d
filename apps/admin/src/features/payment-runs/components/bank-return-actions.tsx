import {
  BANK_RETURN_CAUSES,
  bankReturnCauseWords,
  type BankReturnCause,
} from '@almoner/domain/payments';
import { useState } from 'react';
import { Radios } from '../../../components/choices.js';
import { choicesOf } from '../../../lib/formatters.js';
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

const CAUSES = choicesOf(BANK_RETURN_CAUSES, bankReturnCauseWords);

interface SendingActionProps {
  readonly paymentId: string;
  readonly sending: PaymentSending;
}

/** Records that the bank returned a payment: the day, why, and the bank's words. */
export function ReturnAction({ paymentId, sending }: SendingActionProps) {
  const [returnedOn, setReturnedOn] = useState('');
  const [cause, setCause] = useState<BankReturnCause>('other');
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
          body: { returnedOn, cause, reason },
        })
      }
    >
      <DateField
        name="returnedOn"
        label="Day it came back"
        value={returnedOn}
        onChange={setReturnedOn}
      />
      <Radios
        label="Why it came back"
        hint="A reason of the account freezes these bank details until they are verified anew."
        name="cause"
        choices={CAUSES}
        value={cause}
        onChange={(event) => setCause(event.target.value as BankReturnCause)}
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
