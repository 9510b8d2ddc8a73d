import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SummaryList } from '../../../components/summary-list.js';
import { fundQuery } from '../../../features/funds/api/get-fund.js';
import { organisationQuery } from '../../../features/organisations/api/get-organisation.js';
import { DraftingForm } from './drafting-form.js';

interface DirectAwardProps {
  readonly fundId: string;
  readonly organisationId: string;
}

/** A new award for a named organisation, without an application. */
export function DirectAward({ fundId, organisationId }: DirectAwardProps) {
  const fund = useQuery(fundQuery(fundId));
  const organisation = useQuery(organisationQuery(organisationId));
  const change = (
    <Link to="/awards/new" search={{ fundId }}>
      Change<span className="visually-hidden"> the fund or the organisation</span>
    </Link>
  );
  return (
    <>
      <SummaryList
        items={[
          { key: 'Fund', value: fund.data?.name ?? 'Loading' },
          {
            key: 'Organisation',
            value: organisation.data?.name ?? 'Loading',
            action: change,
          },
        ]}
      />
      <DraftingForm subject={{ kind: 'direct', fundId, organisationId }} fundId={fundId} />
    </>
  );
}
