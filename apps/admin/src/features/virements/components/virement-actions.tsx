import { CommandAction } from '../../../components/command-action.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  approveVirement,
  rejectVirement,
  withdrawVirement,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import { sideName } from '../virements-labels.js';
import type { Virement } from '../virements-types.js';

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
        send={({ idempotencyKey }) =>
          approveVirement({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'reject')}
        kind="secondary"
        label="Reject virement"
        reason="required"
        consequence="No money moves. Who asked for it reads your reason."
        done="Virement rejected"
        send={({ reason, idempotencyKey }) =>
          rejectVirement({ path: { id }, headers: idempotent(idempotencyKey), body: { reason } })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'withdraw')}
        kind="secondary"
        label="Withdraw virement"
        consequence="No money moves, and nobody has to decide any more."
        done="Virement withdrawn"
        send={({ idempotencyKey }) =>
          withdrawVirement({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
    </div>
  );
}
