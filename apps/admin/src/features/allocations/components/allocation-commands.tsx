import { CommandAction } from '../../../components/command-action.js';
import { idempotent, ifVersion } from '../../../lib/api/conditional-headers.js';
import { commitAllocation, discardAllocation } from '../../../lib/api/generated/sdk.gen.js';
import { countText, moneyText } from '../../../lib/formatters.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { budgetText } from '../allocations-labels.js';
import type { Allocation } from '../allocations-types.js';

function consequence(allocation: Allocation): string {
  const { areaCount, amountPence, availablePence } = allocation;
  const left = availablePence === null ? null : availablePence - amountPence;
  return [
    `${countText(areaCount)} awards are drafted, ${moneyText(amountPence)} in all, and reserved in ${budgetText(allocation)}.`,
    left === null ? '' : `${moneyText(left)} is then available.`,
    'Another person approves the awards. The shares cannot be changed after this.',
  ].join(' ');
}

/** Commits or deletes a draft allocation. */
export function AllocationCommands({ allocation }: { allocation: Allocation }) {
  const { id, version, commands } = allocation;
  return (
    <div className="al_actions">
      <CommandAction
        label="Commit this allocation"
        answer={offeredAnswer(commands, 'commit')}
        consequence={consequence(allocation)}
        send={({ idempotencyKey }) =>
          commitAllocation({
            path: { id },
            headers: { ...idempotent(idempotencyKey), ...ifVersion(version) },
          })
        }
        done="Allocation committed"
      />
      <CommandAction
        label="Discard this draft"
        kind="secondary"
        answer={offeredAnswer(commands, 'discard')}
        reason="required"
        consequence="The draft stays in the list as discarded. No money was reserved."
        send={({ reason }) =>
          discardAllocation({ path: { id }, headers: ifVersion(version), body: { reason } })
        }
        done="Draft discarded"
      />
    </div>
  );
}
