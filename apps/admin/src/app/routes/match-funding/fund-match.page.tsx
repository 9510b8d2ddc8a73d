import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryState } from '../../../components/query-state.js';
import { FundMatchForm } from '../../../features/match-funding/components/fund-match-form.js';
import { FunderSets } from '../../../features/match-funding/components/funder-sets.js';
import { FunderStatement } from '../../../features/match-funding/components/funder-statement.js';
import { FundersForm } from '../../../features/match-funding/components/funders-form.js';
import type { FundMatch } from '../../../features/match-funding/match-funding-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFundMatch } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { usePermission } from '../../../lib/session.js';
import { FundBreadcrumbs } from '../budgets/fund-breadcrumbs.js';

const route = getRouteApi('/signed-in/funds/$id/match-funding');

function FundMatchView({ match }: { match: FundMatch }) {
  const { notify } = useNotices();
  const mayEdit = usePermission('match-funding.edit', match.fundId);
  const mayRead = usePermission('budgets.read', match.fundId);
  const key = `${match.version} ${match.funderSets.length}`;
  return (
    <>
      <section aria-labelledby="funders-of-heading">
        <h2 id="funders-of-heading">Funders</h2>
        <FunderSets match={match} />
      </section>
      {mayRead && <FunderStatement fundId={match.fundId} />}
      {mayEdit && (
        <>
          <section aria-labelledby="settings-heading">
            <h2 id="settings-heading">Project cost and match</h2>
            <FundMatchForm key={key} match={match} onSaved={() => notify('Settings saved')} />
          </section>
          <section aria-labelledby="change-heading">
            <h2 id="change-heading">Name the funders from a year on</h2>
            <p>
              Payments are split over the funders of their year as they are sent. A year of which
              payments were split keeps its funders.
            </p>
            <FundersForm key={key} match={match} onSaved={() => notify('Funders saved')} />
          </section>
        </>
      )}
    </>
  );
}

/** Who bears a fund, what it asks of the cost of a project, and what each funder bore. */
export function FundMatchPage() {
  const { id } = route.useParams();
  const match = useQuery(apiQuery(getFundMatch, { path: { id } }));
  return (
    <>
      <FundBreadcrumbs fundId={id} />
      <PageHeading title="Funders and match" />
      <QueryState query={match}>{(found) => <FundMatchView match={found} />}</QueryState>
    </>
  );
}
