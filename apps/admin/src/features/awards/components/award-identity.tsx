import { Link } from '@tanstack/react-router';
import { Money } from '../../../components/figures.js';
import { IdentityBar } from '../../../components/facts.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { Award } from '../awards-types.js';

/** The facts that identify an award. */
export function AwardIdentity({ award }: { award: Award }) {
  const organisation = (
    <Link to="/organisations/$id" params={{ id: award.organisationId }}>
      {award.organisationName}
    </Link>
  );
  const fund = (
    <Link to="/funds/$id" params={{ id: award.fundId }}>
      {award.fundName}
    </Link>
  );
  return (
    <IdentityBar
      label={`Award ${award.reference}`}
      facts={[
        { key: 'Reference', value: award.reference },
        { key: 'Organisation', value: organisation },
        { key: 'Fund', value: fund },
        { key: 'Up to', value: <Money pence={award.amountPence} /> },
        {
          key: award.recoveredPence > 0 ? 'Paid, less recovered' : 'Paid',
          value: <Money pence={award.paidPence} />,
        },
        ...(award.recoveredPence > 0
          ? [{ key: 'Recovered', value: <Money pence={award.recoveredPence} /> }]
          : []),
        { key: 'Status', value: <StatusTag thing="award" status={award.status} /> },
      ]}
    />
  );
}
