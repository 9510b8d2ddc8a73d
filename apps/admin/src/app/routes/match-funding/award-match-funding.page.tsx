import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { MatchFundingForm } from '../../../features/match-funding/components/match-funding-form.js';
import { MatchFundingRecords } from '../../../features/match-funding/components/match-funding-records.js';
import { MatchFundingSummary } from '../../../features/match-funding/components/match-funding-summary.js';
import { ProjectCostForm } from '../../../features/match-funding/components/project-cost-form.js';
import type { AwardMatchFunding } from '../../../features/match-funding/match-funding-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward, getAwardMatchFunding } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { useAudience } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/awards/$id/match-funding');

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
  const { id } = route.useParams();
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
