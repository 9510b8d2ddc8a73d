import { CommandAction } from '../../../components/command-action.js';
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

/** Asking for the money: why the organisation needs it now. */
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

/** What this person may do with the payment next, each with its consequence or the reason why not. */
export function PaymentActions({ payment }: { payment: Payment }) {
  const { id, commands, organisationName } = payment;
  const amount = moneyText(payment.amountPence);
  return (
    <div className="al_actions">
      <Request payment={payment} />
      <CommandAction
        answer={offeredAnswer(commands, 'approve')}
        label="Approve payment"
        consequence={approvalConsequence(payment)}
        done="Payment approved"
        send={({ idempotencyKey }) =>
          approvePayment({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'release')}
        label="Release payment"
        consequence={`${amount} is sent to ${organisationName} today. This cannot be taken back here.`}
        done="Payment sent"
        send={({ idempotencyKey }) =>
          releasePayment({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'send-back')}
        kind="secondary"
        label="Send back"
        reason="required"
        consequence="It goes back to planned, without the approvals it has, and can be requested again."
        done="Payment sent back"
        send={({ reason, idempotencyKey }) =>
          sendBackPayment({ path: { id }, headers: idempotent(idempotencyKey), body: { reason } })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'hold')}
        kind="secondary"
        label="Put on hold"
        reason="required"
        consequence="Nobody can take it further until somebody resumes it."
        done="Payment on hold"
        send={({ reason, idempotencyKey }) =>
          holdPayment({ path: { id }, headers: idempotent(idempotencyKey), body: { reason } })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'resume')}
        label="Resume payment"
        consequence="It goes on where it was. What has changed since is checked at its next step."
        done="Payment no longer on hold"
        send={({ idempotencyKey }) =>
          resumePayment({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'reject')}
        kind="warning"
        label="Reject payment"
        reason="required"
        consequence={`It will not be made, and that is final. The ${amount} can be planned again.`}
        done="Payment rejected"
        send={({ reason, idempotencyKey }) =>
          rejectPayment({ path: { id }, headers: idempotent(idempotencyKey), body: { reason } })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'cancel')}
        kind="warning"
        label="Cancel payment"
        consequence={`It will not be made. The ${amount} can be planned again.`}
        done="Payment cancelled"
        send={() => cancelPayment({ path: { id } })}
      />
    </div>
  );
}
