import { PAYMENT_LIFECYCLE } from '@almoner/domain/payments';
import { CommandAction } from '../../../components/command-action.js';
import { RecordCommands } from '../../../components/record-commands.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  approvePayment,
  cancelPayment,
  holdPayment,
  rejectPayment,
  releasePayment,
  requestPayment,
  resumePayment,
  sendBackPayment,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import type { Payment } from '../payments-types.js';

/** Requests the payment: the person says why the organisation needs it now. */
function Request({ payment }: { payment: Payment }) {
  return (
    <CommandAction
      answer={offeredAnswer(payment.commands, 'request')}
      label="Request payment"
      reason="required"
      reasonLabel="Statement of need"
      reasonHint="Why the organisation needs this money now."
      consequence="Another person has to approve it, and a third person has to release it."
      done="Payment requested"
      send={({ reason, idempotencyKey }) =>
        requestPayment({
          path: { id: payment.id },
          headers: idempotent(idempotencyKey),
          body: { statementOfNeed: reason },
        })
      }
    />
  );
}

function approvalConsequence(payment: Payment): string {
  const { approvals, approvalsAsked, amountPence, organisationName } = payment;
  const level = approvals.length + 1;
  return level < approvalsAsked
    ? `This is approval ${level} of ${approvalsAsked}. Another person has to approve it after you.`
    : `Another person can then release ${moneyText(amountPence)} to ${organisationName}.`;
}

function Approve({ payment }: { payment: Payment }) {
  return (
    <CommandAction
      answer={offeredAnswer(payment.commands, 'approve')}
      label="Approve payment"
      consequence={approvalConsequence(payment)}
      done="Payment approved"
      send={({ idempotencyKey }) =>
        approvePayment({ path: { id: payment.id }, headers: idempotent(idempotencyKey) })
      }
    />
  );
}

/** The commands that this person may give to the payment next, each with its consequence or the reason why not. */
export function PaymentActions({ payment }: { payment: Payment }) {
  return (
    <RecordCommands
      lifecycle={PAYMENT_LIFECYCLE}
      record={payment}
      offers={{
        request: <Request payment={payment} />,
        approve: <Approve payment={payment} />,
        release: releasePayment,
        'send-back': sendBackPayment,
        hold: holdPayment,
        resume: resumePayment,
        reject: rejectPayment,
        cancel: cancelPayment,
      }}
    />
  );
}
