import type { ReactNode } from 'react';
import { InstantText } from '../../../components/figures.js';
import { SummaryList } from '../../../components/facts.js';
import type { OwedReturn } from '../returns-types.js';

function step(at: string | null, by: string | null): ReactNode {
  if (!at) return <span className="al_secondary">Not yet</span>;
  return (
    <>
      <InstantText instant={at} />
      {by && `, by ${by}`}
    </>
  );
}

/** Who sent a return, and who, another person, certified it. */
export function ReturnSignatures({ owed }: { owed: OwedReturn }) {
  return (
    <SummaryList
      items={[
        { key: 'Sent for certification', value: step(owed.submittedAt, owed.submittedByName) },
        { key: 'Certified', value: step(owed.certifiedAt, owed.certifiedByName) },
        { key: 'Accepted', value: step(owed.acceptedAt, null) },
      ]}
    />
  );
}
