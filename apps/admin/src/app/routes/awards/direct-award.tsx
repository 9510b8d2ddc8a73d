import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SummaryList } from '../../../components/facts.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFund, getOrganisation } from '../../../lib/api/generated/sdk.gen.js';
import { DraftingForm } from './drafting-form.js';

interface DirectAwardProps {
  readonly fundId: string;
  readonly organisationId: string;
}

/** A new direct award to one organisation. */
export function DirectAward({ fundId, organisationId }: DirectAwardProps) {
  const fund = useQuery(apiQuery(getFund, { path: { id: fundId } }));
  const organisation = useQuery(apiQuery(getOrganisation, { path: { id: organisationId } }));
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
