import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import {
  FundersForm,
  FundMatchFundingForm,
} from '../../../features/match-funding/components/fund-match-funding-form.js';
import { FunderSets } from '../../../features/match-funding/components/fund-match-funding-facts.js';
import { FunderStatement } from '../../../features/match-funding/components/funder-statement.js';
import type {
  AwardMatchFunding,
  FundMatchFunding,
} from '../../../features/match-funding/match-funding-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import {
  getAward,
  getAwardMatchFunding,
  getFundMatchFunding,
} from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { useAudience, usePermission } from '../../../lib/session.js';
import { FundBreadcrumbs } from '../budgets/fund-breadcrumbs.js';
import { useQuery } from '@tanstack/react-query';
import {
  MatchFundingForm,
  ProjectCostForm,
} from '../../../features/match-funding/components/match-funding-form.js';
import { MatchFundingRecords } from '../../../features/match-funding/components/match-funding-records.js';
import { MatchFundingSummary } from '../../../features/match-funding/components/match-funding-summary.js';

const fundMatchFundingRoute = getRouteApi('/signed-in/funds/$id/match-funding');

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
  const { id } = fundMatchFundingRoute.useParams();
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

const awardMatchFundingRoute = getRouteApi('/signed-in/awards/$id/match-funding');

function AwardMatchFundingView({ matchFunding }: { matchFunding: AwardMatchFunding }) {
  const { notify } = useNotices();
  const staff = useAudience() === 'staff';
  return (
    <>
      <MatchFundingSummary matchFunding={matchFunding} />
      <section aria-labelledby="records-heading">
        <h2 id="records-heading">Records</h2>
        <MatchFundingRecords records={matchFunding.records} />
      </section>
      {matchFunding.mayRecord && (
        <section aria-labelledby="record-heading">
          <h2 id="record-heading">Record match funding</h2>
          {!staff && <p>The funder checks what you tell here before it counts.</p>}
          <MatchFundingForm
            matchFunding={matchFunding}
            onRecorded={() => notify('Match funding recorded')}
          />
        </section>
      )}
      {matchFunding.maySetCost && (
        <section aria-labelledby="cost-heading">
          <h2 id="cost-heading">Project cost</h2>
          <ProjectCostForm
            key={matchFunding.projectCostPence}
            matchFunding={matchFunding}
            onRecorded={() => notify('Project cost saved')}
          />
        </section>
      )}
    </>
  );
}

/** The cost of an award's project, and the match funding that pays what the award does not. */
export function AwardMatchFundingPage() {
  const { id } = awardMatchFundingRoute.useParams();
  const award = useQuery(apiQuery(getAward, { path: { id } })).data;
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/awards">Awards</Breadcrumb>
        <Breadcrumb to="/awards/$id" params={{ id }}>
          {award?.reference ?? 'This award'}
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Match funding" label={award?.title} />
      <Loaded query={apiQuery(getAwardMatchFunding, { path: { id } })}>
        {(found) => <AwardMatchFundingView matchFunding={found} />}
      </Loaded>
    </>
  );
}
