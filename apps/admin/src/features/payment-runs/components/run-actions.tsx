import { PAYMENT_RUN_LIFECYCLE } from '@almoner/domain/payment-runs';
import { CommandAction } from '../../../components/command-action.js';
import { LinkButton } from '../../../components/buttons.js';
import { RecordCommand } from '../../../components/record-commands.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  acknowledgePaymentRun,
  cancelPaymentRun,
  releasePaymentRun,
  takeOutOfPaymentRun,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer, type CommandAnswer } from '../../../lib/command-answers.js';
import { dateText, sumText } from '../../../lib/formatters.js';
import type { PaymentRun } from '../payment-runs-types.js';
import { paymentsText } from '../run-totals.js';
import { FundTotals } from './fund-totals.js';

interface RunActionsProps {
  readonly run: PaymentRun;
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}

/**
 * The answer for the button that releases the run. Where a payment of the run cannot leave, the button says so before
 * the API would.
 */
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
      consequence={`${sumText(run.totalPence)} in ${paymentsText(run.paymentCount)} is sent. Send the file to the bank by ${dateText(run.sendBy)}; the recipients have the money on ${dateText(run.arrivesOn)}. All of them or none; this cannot be undone here.`}
      done="Payment run released"
      send={({ idempotencyKey }) =>
        releasePaymentRun({ path: { id: run.id }, headers: idempotent(idempotencyKey) })
      }
    >
      <FundTotals payments={run.payments} />
    </CommandAction>
  );
}

/** The commands that this person may give to the run next, each with its consequence or the reason why not. */
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
          acknowledgePaymentRun({
            path: { id },
            headers: idempotent(idempotencyKey),
            body: some ? { paymentIds: [...chosen] } : {},
          })
        }
      />
      {edit?.allowed && !some && (
        <LinkButton kind="secondary" to="/payment-runs/$id/put-in" params={{ id }}>
          Add more payments
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
          send={({ idempotencyKey }) =>
            takeOutOfPaymentRun({
              path: { id },
              headers: idempotent(idempotencyKey),
              body: { paymentIds: [...chosen] },
            })
          }
        />
      )}
      <RecordCommand
        lifecycle={PAYMENT_RUN_LIFECYCLE}
        record={run}
        facts={{ payments: paymentsText(run.paymentCount) }}
        command="cancel"
        give={cancelPaymentRun}
      />
    </div>
  );
}
