import { ROUNDING_WORDS } from '@almoner/domain/allocations';
import { InsetText, WarningText } from '../../../components/messages.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { basisPointsText, countText, moneyText } from '../../../lib/formatters.js';
import { budgetText } from '../allocations-labels.js';
import type { Allocation } from '../allocations-types.js';
import { CommandAction } from '../../../components/command-action.js';
import { idempotent, ifVersion } from '../../../lib/api/conditional-headers.js';
import {
  commitAllocation,
  copyAllocationShares,
  discardAllocation,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';

function budgetItems(allocation: Allocation): SummaryItem[] {
  if (allocation.status !== 'draft') return [];
  const { availablePence, amountPence } = allocation;
  if (availablePence === null)
    return [{ key: 'Available', value: `The fund has no budget for ${budgetText(allocation)}.` }];
  return [
    {
      key: `Available in ${budgetText(allocation)}`,
      value: `${moneyText(availablePence)} now, ${moneyText(availablePence - amountPence)} after this`,
    },
  ];
}

/** The amount of an allocation, what its budget line has left, and the areas that lose much. */
export function AllocationFigures({ allocation }: { allocation: Allocation }) {
  const { splitPence, amountPence, areaCount, basis, shares, lossAlertBasisPoints } = allocation;
  const losers = shares.filter(({ losesMuch }) => losesMuch).map(({ areaName }) => areaName);
  const exact = splitPence === amountPence ? 'exactly the amount' : 'nothing is split yet';
  return (
    <>
      <SummaryList
        items={[
          {
            key: 'Split',
            value: `${moneyText(splitPence)} over ${countText(areaCount)} areas: ${exact}`,
          },
          { key: 'By', value: basis },
          ...budgetItems(allocation),
        ]}
      />
      {losers.length > 0 && (
        <WarningText>
          {countText(losers.length)} {losers.length === 1 ? 'area loses' : 'areas lose'} more than{' '}
          {basisPointsText(lossAlertBasisPoints)} of the year before: {losers.join(', ')}.
        </WarningText>
      )}
      <InsetText>{ROUNDING_WORDS}</InsetText>
    </>
  );
}

/** What a draft still lacks before it can be committed. */
export function AllocationFaults({ allocation }: { allocation: Allocation }) {
  const { faults } = allocation;
  if (faults.length === 0) return null;
  return (
    <WarningText>
      This draft cannot be committed yet:
      <ul>
        {faults.map(({ pointer, detail }) => (
          <li key={pointer}>{detail}</li>
        ))}
      </ul>
    </WarningText>
  );
}

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
