import { CommandAction } from '../../../components/command-action.js';
import { LinkButton } from '../../../components/link-button.js';
import { offeredAnswer, type CommandAnswer } from '../../../lib/command-answers.js';
import { dateText, moneyText } from '../../../lib/formatters.js';
import { acknowledgePaymentRun } from '../api/acknowledge-payment-run.js';
import { cancelPaymentRun } from '../api/cancel-payment-run.js';
import type { PaymentRun } from '../api/get-payment-run.js';
import { releasePaymentRun } from '../api/release-payment-run.js';
import { takeOutPayments } from '../api/take-out-payments.js';
import { paymentsText } from '../run-totals.js';
import { FundTotals } from './fund-totals.js';

interface RunActionsProps {
  readonly run: PaymentRun;
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}

/** A run that holds a payment which cannot leave is not released: the button says so before the API does. */
function releaseAnswer({ commands, payments }: PaymentRun): CommandAnswer | null {
  const answer = offeredAnswer(commands, 'release');
  const blocked = payments.find(({ blockedReason }) => blockedReason !== null);
  if (!answer?.allowed || !blocked) return answer;
  return { ...answer, allowed: false, reason: `${blocked.reference}: ${blocked.blockedReason}` };
}

function Release({ run }: { run: PaymentRun }) {
  return (
    <CommandAction
      answer={releaseAnswer(run)}
      label="Release the run"
      consequence={`${moneyText(run.totalPence)} in ${paymentsText(run.paymentCount)} is sent, to be paid on ${dateText(run.payOn)}. All of them or none; this cannot be taken back here.`}
      done="Payment run released"
      send={({ idempotencyKey }) => releasePaymentRun(run.id, idempotencyKey)}
    >
      <FundTotals payments={run.payments} />
    </CommandAction>
  );
}

/** What this person may do with the run next, each with its consequence or the reason why not. */
export function RunActions({ run, chosen, onDone }: RunActionsProps) {
  const { id, commands } = run;
  const some = chosen.length > 0;
  const acknowledge = offeredAnswer(commands, 'acknowledge');
  const edit = offeredAnswer(commands, 'edit');
  return (
    <div className="al_actions">
      <Release run={run} />
      <CommandAction
        answer={acknowledge}
        label={some ? `Acknowledge ${paymentsText(chosen.length)}` : 'Acknowledge all'}
        consequence={
          some
            ? `The bank took the ${paymentsText(chosen.length)} that you chose.`
            : 'The bank took every payment of this run that still waits.'
        }
        done="Payments acknowledged"
        onDone={onDone}
        send={({ idempotencyKey }) =>
          acknowledgePaymentRun(id, some ? chosen : undefined, idempotencyKey)
        }
      />
      {edit?.allowed && !some && (
        <LinkButton kind="secondary" to="/payment-runs/$id/put-in" params={{ id }}>
          Put in more payments
        </LinkButton>
      )}
      {some && (
        <CommandAction
          answer={edit}
          kind="secondary"
          label={`Take out ${paymentsText(chosen.length)}`}
          consequence="They are approved again and can go into another run."
          done="Payments taken out"
          onDone={onDone}
          send={({ idempotencyKey }) => takeOutPayments(id, chosen, idempotencyKey)}
        />
      )}
      <CommandAction
        answer={offeredAnswer(commands, 'cancel')}
        kind="warning"
        label="Cancel the run"
        reason="required"
        consequence={`Nothing is sent. Its ${paymentsText(run.paymentCount)} can go into another run.`}
        done="Payment run cancelled"
        send={({ reason, idempotencyKey }) => cancelPaymentRun(id, reason, idempotencyKey)}
      />
    </div>
  );
}
