import { CommandAction } from '../../../components/command-action.js';
import { countText, moneyText } from '../../../lib/formatters.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { drawnFrom } from '../allocations-labels.js';
import { commitAllocation } from '../api/commit-allocation.js';
import { discardAllocation } from '../api/discard-allocation.js';
import type { Allocation } from '../api/get-allocation.js';

function consequence(allocation: Allocation): string {
  const { areaCount, amountPence, availablePence } = allocation;
  const left = availablePence === null ? null : availablePence - amountPence;
  return [
    `${countText(areaCount)} awards are drafted, ${moneyText(amountPence)} in all, and reserved in ${drawnFrom(allocation)}.`,
    left === null ? '' : `${moneyText(left)} is then available.`,
    'Another person approves the awards. The shares cannot be changed after this.',
  ].join(' ');
}

/** Committing a draft, or giving it up. */
export function AllocationCommands({ allocation }: { allocation: Allocation }) {
  const { id, version, commands } = allocation;
  return (
    <div className="al_actions">
      <CommandAction
        label="Commit this allocation"
        answer={offeredAnswer(commands, 'commit')}
        consequence={consequence(allocation)}
        send={({ idempotencyKey }) => commitAllocation(id, version, idempotencyKey)}
        done="Allocation committed"
      />
      <CommandAction
        label="Discard this draft"
        kind="secondary"
        answer={offeredAnswer(commands, 'discard')}
        reason="required"
        consequence="The draft stays in the list as discarded. Nothing was drawn on the budget."
        send={({ reason }) => discardAllocation(id, version, reason)}
        done="Draft discarded"
      />
    </div>
  );
}
