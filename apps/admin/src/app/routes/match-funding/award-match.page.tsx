import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryState } from '../../../components/query-state.js';
import { MatchForm } from '../../../features/match-funding/components/match-form.js';
import { MatchRecords } from '../../../features/match-funding/components/match-records.js';
import { MatchSummary } from '../../../features/match-funding/components/match-summary.js';
import { ProjectCostForm } from '../../../features/match-funding/components/project-cost-form.js';
import type { AwardMatch } from '../../../features/match-funding/match-funding-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward, getAwardMatch } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { useAudience } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/awards/$id/match-funding');

function AwardMatchView({ match }: { match: AwardMatch }) {
  const { notify } = useNotices();
  const staff = useAudience() === 'staff';
  return (
    <>
      <MatchSummary match={match} />
      <section aria-labelledby="records-heading">
        <h2 id="records-heading">Records</h2>
        <MatchRecords records={match.records} />
      </section>
      {match.mayRecord && (
        <section aria-labelledby="record-heading">
          <h2 id="record-heading">Record match</h2>
          {!staff && <p>The funder checks what you tell here before it counts.</p>}
          <MatchForm match={match} onRecorded={() => notify('Match recorded')} />
        </section>
      )}
      {match.maySetCost && (
        <section aria-labelledby="cost-heading">
          <h2 id="cost-heading">Project cost</h2>
          <ProjectCostForm
            key={match.projectCostPence}
            match={match}
            onRecorded={() => notify('Project cost saved')}
          />
        </section>
      )}
    </>
  );
}

/** The cost of a project and the match that pays the rest of it. */
export function AwardMatchPage() {
  const { id } = route.useParams();
  const match = useQuery(apiQuery(getAwardMatch, { path: { id } }));
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
      <QueryState query={match}>{(found) => <AwardMatchView match={found} />}</QueryState>
    </>
  );
}
