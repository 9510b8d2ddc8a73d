import { lossKindWords } from '@almoner/domain/recoveries';
import { CommandAction } from '../../../components/command-action.js';
import { InstantText, Money } from '../../../components/figures.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { StatusTag } from '../../../components/status-tag.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { approveLoss, rejectLoss, withdrawLoss } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import type { Loss, Recovery } from '../recoveries-types.js';

function approvalsText({ approvedByNames, approvalsAsked }: Loss): string {
  const given = `${approvedByNames.length} of ${approvalsAsked}`;
  return approvedByNames.length === 0 ? given : `${given}: ${approvedByNames.join(', ')}`;
}

function lossItems(loss: Loss): SummaryItem[] {
  const asked = (
    <>
      {loss.requestedByName}, <InstantText instant={loss.requestedAt} />
    </>
  );
  return [
    { key: 'Status', value: <StatusTag thing="loss" status={loss.status} /> },
    { key: 'Why', value: loss.reason },
    { key: 'Asked for by', value: asked },
    { key: 'Approvals', value: approvalsText(loss) },
    ...(loss.decidedReason === null
      ? []
      : [{ key: 'Why it was rejected', value: loss.decidedReason }]),
  ];
}

function LossActions({ loss }: { loss: Loss }) {
  const path = { id: loss.id };
  const kind = lossKindWords(loss.kind).toLowerCase();
  const amount = moneyText(loss.amountPence);
  const isLast = loss.approvedByNames.length + 1 >= loss.approvalsAsked;
  return (
    <div className="al_actions">
      <CommandAction
        answer={offeredAnswer(loss.commands, 'approve')}
        label={`Approve the ${kind} of ${amount}`}
        consequence={
          isLast
            ? `${amount} is no longer asked for, and stands in the register of losses.`
            : 'One more person has to approve it after you.'
        }
        done={isLast ? `The ${kind} is approved` : 'Your approval is recorded'}
        send={({ idempotencyKey }) => approveLoss({ path, headers: idempotent(idempotencyKey) })}
      />
      <CommandAction
        answer={offeredAnswer(loss.commands, 'reject')}
        kind="secondary"
        label={`Reject the ${kind} of ${amount}`}
        consequence="The money is still owed. Who asked for it reads your reason."
        reason="required"
        done={`The ${kind} is rejected`}
        send={({ reason, idempotencyKey }) =>
          rejectLoss({ path, headers: idempotent(idempotencyKey), body: { reason } })
        }
      />
      <CommandAction
        answer={offeredAnswer(loss.commands, 'withdraw')}
        kind="secondary"
        label={`Withdraw the ${kind} of ${amount}`}
        consequence="The money is still owed, and nobody has to decide any more."
        done={`The ${kind} is withdrawn`}
        send={({ idempotencyKey }) => withdrawLoss({ path, headers: idempotent(idempotencyKey) })}
      />
    </div>
  );
}

/** The write-offs and waivers of a recovery, with who has approved them. Shows nothing where there are none. */
export function RecoveryLosses({ recovery }: { recovery: Recovery }) {
  if (recovery.losses.length === 0) return null;
  return (
    <section aria-labelledby="losses">
      <h2 id="losses">Write-offs and waivers</h2>
      {recovery.losses.map((loss) => (
        <div key={loss.id}>
          <h3>
            {lossKindWords(loss.kind)} of <Money pence={loss.amountPence} />
          </h3>
          <SummaryList items={lossItems(loss)} />
          <LossActions loss={loss} />
        </div>
      ))}
    </section>
  );
}
