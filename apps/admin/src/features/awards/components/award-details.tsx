import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { InstantText } from '../../../components/figures.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import type { Award } from '../awards-types.js';

/** A step that was taken: when and, where the reader may know it, by whom. */
function stepTaken(key: string, at: string | null, by: string | null): SummaryItem[] {
  if (!at) return [];
  const value: ReactNode = (
    <>
      <InstantText instant={at} />
      {by && `, by ${by}`}
    </>
  );
  return [{ key, value }];
}

function origin(award: Award): SummaryItem[] {
  if (award.applicationId) {
    const link = (
      <Link to="/applications/$id" params={{ id: award.applicationId }}>
        {award.applicationReference}
      </Link>
    );
    return [{ key: 'From application', value: link }];
  }
  return award.directReason ? [{ key: 'Direct award because', value: award.directReason }] : [];
}

interface AwardDetailsProps {
  readonly award: Award;
  /** The names of the areas in which the project works. */
  readonly areaNames: readonly string[];
}

/** What the award is for, its terms, its origin, and who took each step. */
export function AwardDetails({ award, areaNames }: AwardDetailsProps) {
  return (
    <SummaryList
      items={[
        { key: 'Purpose', value: award.purpose || 'None given' },
        ...(award.conditionsNote ? [{ key: 'Agreed in words', value: award.conditionsNote }] : []),
        ...origin(award),
        ...(areaNames.length > 0 ? [{ key: 'Areas', value: areaNames.join(', ') }] : []),
        ...stepTaken('Drafted', award.draftedAt, award.draftedByName),
        ...stepTaken('Approved', award.approvedAt, award.approvedByName),
        ...stepTaken('Offered', award.offeredAt, null),
        ...stepTaken('Accepted', award.acceptedAt, award.acceptedByName),
        ...(award.closedReason ? [{ key: 'Closed because', value: award.closedReason }] : []),
      ]}
    />
  );
}
