import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AddressChoices, AddressSelect } from '../../../components/address-choices.js';
import { EmptyState, PageHeading, Permitted } from '../../../components/page.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { FundOutcomes } from '../../../features/outcomes/components/fund-outcomes.js';

const route = getRouteApi('/signed-in/outcomes');

function Outcomes() {
  const { fundId, period } = route.useSearch();
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const fundName = funds.find(({ value }) => value === fundId)?.label;
  return (
    <>
      <p>
        Figures are computed from accepted returns and never typed. See the{' '}
        <Link to="/outcomes/indicators">indicators that returns ask for</Link>.
      </p>
      <AddressChoices label="Choose a fund">
        <AddressSelect
          name="fundId"
          label="Fund"
          emptyLabel="Choose a fund"
          choices={funds}
          value={fundId}
        />
      </AddressChoices>
      {fundId ? (
        <section aria-labelledby="fund-outcomes-heading">
          <h2 id="fund-outcomes-heading">{fundName ?? 'Fund'}</h2>
          <FundOutcomes key={fundId} fundId={fundId} period={period} />
        </section>
      ) : (
        <EmptyState>Choose a fund to see what was achieved with it.</EmptyState>
      )}
    </>
  );
}

/** The outcomes of each fund. */
export function OutcomesPage() {
  return (
    <>
      <PageHeading title="Outcomes" />
      <Permitted permission="outcomes.read">
        <Outcomes />
      </Permitted>
    </>
  );
}
