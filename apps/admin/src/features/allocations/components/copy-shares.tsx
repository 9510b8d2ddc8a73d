import { CommandAction } from '../../../components/command-action.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { copyAllocationShares } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { Allocation } from '../allocations-types.js';

/** Replaces the area shares by those of an earlier year. */
export function CopyShares({ allocation }: { allocation: Allocation }) {
  const { id, version, commands, areaCount } = allocation;
  const answer = offeredAnswer(commands, 'edit');
  if (!answer?.allowed || areaCount > 0) return null;
  return (
    <CommandAction
      label="Copy the shares of the last allocation"
      kind="secondary"
      answer={answer}
      consequence="The shares of the last committed allocation of the fund become those of this draft. You can change them after that."
      send={() => copyAllocationShares({ path: { id }, headers: ifVersion(version) })}
      done="Shares copied"
    />
  );
}
