import { ROUNDING_WORDS } from '@almoner/domain/allocations';
import { InsetText, WarningText } from '../../../components/messages.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { basisPointsText, countText, moneyText } from '../../../lib/formatters.js';
import { budgetText } from '../allocations-labels.js';
import type { Allocation } from '../allocations-types.js';

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
