import { CommandAction } from '../../../components/command-action.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import { approveVirement } from '../api/approve-virement.js';
import type { Virement } from '../api/get-virement.js';
import { rejectVirement } from '../api/reject-virement.js';
import { withdrawVirement } from '../api/withdraw-virement.js';
import { sideName } from '../virements-labels.js';

/** What this person may do with the virement next, each with its consequence or the reason why not. */
export function VirementActions({ virement }: { virement: Virement }) {
  const { id, commands, from, to } = virement;
  const amount = moneyText(virement.amountPence);
  return (
    <div className="al_actions">
      <CommandAction
        answer={offeredAnswer(commands, 'approve')}
        label="Approve virement"
        consequence={`${amount} moves from ${sideName(from)} to ${sideName(to)} at once. Only another virement moves it back.`}
        done="Virement approved"
        send={({ idempotencyKey }) => approveVirement(id, idempotencyKey)}
      />
      <CommandAction
        answer={offeredAnswer(commands, 'reject')}
        kind="secondary"
        label="Reject virement"
        reason="required"
        consequence="No money moves. Who asked for it reads your reason."
        done="Virement rejected"
        send={({ reason, idempotencyKey }) => rejectVirement(id, reason, idempotencyKey)}
      />
      <CommandAction
        answer={offeredAnswer(commands, 'withdraw')}
        kind="secondary"
        label="Withdraw virement"
        consequence="No money moves, and nobody has to decide any more."
        done="Virement withdrawn"
        send={({ idempotencyKey }) => withdrawVirement(id, idempotencyKey)}
      />
    </div>
  );
}
