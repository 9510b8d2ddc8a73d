import { getRouteApi } from '@tanstack/react-router';
import { Loaded, PageHeading } from '../../../components/page.js';
import { FundMatchFundingForm } from '../../../features/match-funding/components/fund-match-funding-form.js';
import { FunderSets } from '../../../features/match-funding/components/funder-sets.js';
import { FunderStatement } from '../../../features/match-funding/components/funder-statement.js';
import { FundersForm } from '../../../features/match-funding/components/funders-form.js';
import type { FundMatchFunding } from '../../../features/match-funding/match-funding-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFundMatchFunding } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { usePermission } from '../../../lib/session.js';
import { FundBreadcrumbs } from '../budgets/fund-breadcrumbs.js';

const route = getRouteApi('/signed-in/funds/$id/match-funding');

function FundMatchFundingView({ matchFunding }: { matchFunding: FundMatchFunding }) {
  const { notify } = useNotices();
  const mayEdit = usePermission('match-funding.edit', matchFunding.fundId);
  const mayRead = usePermission('budgets.read', matchFunding.fundId);
  const key = `${matchFunding.version} ${matchFunding.funderSets.length}`;
  return (
    <>
      <section aria-labelledby="funders-of-heading">
        <h2 id="funders-of-heading">Funders</h2>
        <FunderSets matchFunding={matchFunding} />
      </section>
      {mayRead && <FunderStatement fundId={matchFunding.fundId} />}
      {mayEdit && (
        <>
          <section aria-labelledby="settings-heading">
            <h2 id="settings-heading">Project cost and match funding</h2>
            <FundMatchFundingForm
              key={key}
              matchFunding={matchFunding}
              onSaved={() => notify('Settings saved')}
            />
          </section>
          <section aria-labelledby="change-heading">
            <h2 id="change-heading">Name the funders from a year on</h2>
            <p>
              Payments are split over the funders of their year as they are sent. A year of which
              payments were split keeps its funders.
            </p>
            <FundersForm
              key={key}
              matchFunding={matchFunding}
              onSaved={() => notify('Funders saved')}
            />
          </section>
        </>
      )}
    </>
  );
}

/** The funders of a fund, the largest share of a project's cost that the fund pays, and what each funder has paid. */
export function FundMatchFundingPage() {
  const { id } = route.useParams();
  return (
    <>
      <FundBreadcrumbs fundId={id} />
      <PageHeading title="Funders and match funding" />
      <Loaded query={apiQuery(getFundMatchFunding, { path: { id } })}>
        {(found) => <FundMatchFundingView matchFunding={found} />}
      </Loaded>
    </>
  );
}
