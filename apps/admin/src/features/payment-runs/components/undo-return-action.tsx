import { CommandAction } from '../../../components/command-action.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { undoBankReturn } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { PaymentSending } from '../payment-runs-types.js';

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
