import { CommandAction } from '../../../components/command-action.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  applyVariation,
  approveVariation,
  rejectVariation,
  submitVariation,
  withdrawVariation,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer, type CommandAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import { amountChange } from '../term-differences.js';
import type { Variation } from '../variations-types.js';

/** The amount before and after in a sentence, or that it stays. */
function amountsText({ amountBeforePence, amountAfterPence }: Variation): string {
  if (amountBeforePence === amountAfterPence)
    return `The award stays at ${moneyText(amountAfterPence)}.`;
  const change = amountChange(amountBeforePence, amountAfterPence);
  return `The award goes from ${moneyText(amountBeforePence)} to ${moneyText(amountAfterPence)}, ${change}.`;
}

/** A command of who proposed it: nobody else is told that it is not theirs. */
function ownAnswer(commands: Variation['commands'], command: string): CommandAnswer | null {
  const answer = offeredAnswer(commands, command);
  return answer?.code === 'variations.not-yours' ? null : answer;
}

/** What the reader may do with the variation next, each with its consequence or the reason why not. */
export function VariationActions({ variation }: { variation: Variation }) {
  const { id, commands, organisationName } = variation;
  const amounts = amountsText(variation);
  return (
    <div className="al_actions">
      <CommandAction
        answer={ownAnswer(commands, 'submit')}
        label="Send for approval"
        consequence={`Another person is asked to approve it. ${amounts}`}
        done="Sent for approval"
        send={({ idempotencyKey }) =>
          submitVariation({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'approve')}
        label="Approve variation"
        consequence={`${amounts} Nothing changes until it is applied.`}
        done="Variation approved"
        send={({ idempotencyKey }) =>
          approveVariation({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'apply')}
        label="Apply variation"
        consequence={`${amounts} The budgets of its years move with it, the award gets a new version, and ${organisationName} sees it. This cannot be taken back; another variation can change it again.`}
        done="Variation applied"
        send={({ idempotencyKey }) =>
          applyVariation({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'reject')}
        kind="warning"
        label="Reject variation"
        reason="required"
        consequence="The award stays as it is."
        done="Variation rejected"
        send={({ reason, idempotencyKey }) =>
          rejectVariation({ path: { id }, headers: idempotent(idempotencyKey), body: { reason } })
        }
      />
      <CommandAction
        answer={ownAnswer(commands, 'withdraw')}
        kind="secondary"
        label="Withdraw variation"
        reason="required"
        consequence="The award stays as it is, and nobody is asked to approve it any more."
        done="Variation withdrawn"
        send={({ reason, idempotencyKey }) =>
          withdrawVariation({ path: { id }, headers: idempotent(idempotencyKey), body: { reason } })
        }
      />
    </div>
  );
}
