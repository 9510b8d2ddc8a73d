import { InstantText } from '../../../components/figures.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import type { Variation } from '../variations-types.js';

function hand(key: string, name: string | null, at: string | null): SummaryItem[] {
  if (at === null) return [];
  const value = (
    <>
      {name && <>{name}, </>}
      <InstantText instant={at} />
    </>
  );
  return [{ key, value }];
}

/** Why the award is varied, and who took which step. An organisation sees the reason and the day. */
export function VariationPeople({ variation }: { variation: Variation }) {
  return (
    <SummaryList
      items={[
        { key: 'Reason', value: variation.reason },
        ...hand('Proposed', variation.proposedByName, variation.proposedAt),
        ...hand('Sent for approval', null, variation.submittedAt),
        ...hand('Approved', variation.approvedByName, variation.approvedAt),
        ...hand('Applied', variation.appliedByName, variation.appliedAt),
        ...(variation.closedReason
          ? [{ key: 'Closed because', value: variation.closedReason }]
          : []),
      ]}
    />
  );
}
