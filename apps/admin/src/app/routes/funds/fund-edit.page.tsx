import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { EVERY_FUND } from '../../../lib/session.js';
import { FundForm, NewFundForm } from '../../../features/funds/components/fund-form.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import type { Fund } from '../../../features/funds/funds-types.js';
import { programmeChoicesQuery } from '../../../features/programmes/programmes-requests.js';
import { useDone } from '../../../lib/notices.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFund } from '../../../lib/api/generated/sdk.gen.js';

/** Sets up a fund. */
export function NewFundPage() {
  const done = useDone();
  const programmes = useQuery(programmeChoicesQuery).data ?? [];
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const showFund = (fund: Fund) =>
    done('Fund created. Next, add its budget.', { to: '/funds/$id', params: { id: fund.id } });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/funds">Funds</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Add a fund" />
      <Permitted permission="funds.edit" fundId={EVERY_FUND}>
        <NewFundForm programmes={programmes} funds={funds} onCreated={showFund} />
      </Permitted>
    </>
  );
}

const fundEditRoute = getRouteApi('/signed-in/funds/$id/edit');

/** Changes the details of a fund. */
export function FundEditPage() {
  const { id } = fundEditRoute.useParams();
  const done = useDone();
  const fund = useQuery(apiQuery(getFund, { path: { id } }));
  const showSaved = () => done('Fund saved', { to: '/funds/$id', params: { id } });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/funds">Funds</Breadcrumb>
        <Breadcrumb to="/funds/$id" params={{ id }}>
          {fund.data?.name ?? 'Fund'}
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Change this fund" />
      <QueryState query={fund}>
        {(found) => (
          // waits for the choices, because a select whose value is not among its choices shows none
          <Loaded query={programmeChoicesQuery}>
            {(programmeChoices) => (
              <Loaded query={fundChoicesQuery()}>
                {(fundChoices) => (
                  <Permitted permission="funds.edit" fundId={id}>
                    <FundForm
                      fund={found}
                      programmes={programmeChoices}
                      funds={fundChoices}
                      onSaved={showSaved}
                    />
                  </Permitted>
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </QueryState>
    </>
  );
}
