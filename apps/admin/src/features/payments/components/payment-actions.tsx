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
import { dateText, moneyText } from '../../../lib/formatters.js';
import type { Payment, PaymentBasis } from '../payments-types.js';
import { RequestPayment } from './request-payment.js';

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

function Request({ payment, basis }: PaymentActionsProps) {
  return (
    <RequestPayment
      answer={offeredAnswer(payment.commands, 'request')}
      words={{
        button: 'Request payment',
        title: 'Request payment?',
        confirm: 'Confirm: request payment',
        done: 'Payment requested',
      }}
      basis={basis}
      send={(body, key) =>
        requestPayment({ path: { id: payment.id }, headers: idempotent(key), body })
      }
    />
  );
}

/** Releases the payment by itself; one that is not due for weeks asks why. */
function Release({ payment, basis }: PaymentActionsProps) {
  return (
    <CommandAction
      answer={offeredAnswer(payment.commands, 'release')}
      label="Release payment"
      consequence={`${moneyText(payment.amountPence)} is sent to ${payment.organisationName} today. This cannot be undone here.`}
      {...(basis.early
        ? {
            reason: 'required' as const,
            reasonLabel: 'Reason why it cannot wait',
            reasonHint: `It is due on ${dateText(basis.dueOn)}, more than ${basis.earlyPaymentDays} days from now.`,
          }
        : {})}
      done="Payment sent"
      send={({ reason, idempotencyKey }) =>
        releasePayment({
          path: { id: payment.id },
          headers: idempotent(idempotencyKey),
          body: reason === '' ? {} : { earlyReason: reason },
        })
      }
    />
  );
}

interface PaymentActionsProps {
  readonly payment: Payment;
  /** What the decision rests on. */
  readonly basis: PaymentBasis;
}

/** The commands that this person may give to the payment next, each with its consequence or the reason why not. */
export function PaymentActions({ payment, basis }: PaymentActionsProps) {
  return (
    <RecordCommands
      lifecycle={PAYMENT_LIFECYCLE}
      record={payment}
      offers={{
        request: <Request payment={payment} basis={basis} />,
        approve: <Approve payment={payment} />,
        release: <Release payment={payment} basis={basis} />,
        'send-back': sendBackPayment,
        hold: holdPayment,
        resume: resumePayment,
        reject: rejectPayment,
        cancel: cancelPayment,
      }}
    />
  );
}
