import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/link-button.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardMatch } from '../../../lib/api/generated/sdk.gen.js';
import { MatchSummary } from './match-summary.js';

/** Match funding on the page of an award; nothing where neither the fund nor the award has to do with it. */
export function MatchPanel({ awardId }: { awardId: string }) {
  const match = useQuery(apiQuery(getAwardMatch, { path: { id: awardId } })).data;
  if (!match?.relevant) return null;
  return (
    <section aria-labelledby="match-heading">
      <h2 id="match-heading">Match funding</h2>
      <MatchSummary match={match} />
      <LinkButton kind="secondary" to="/awards/$id/match-funding" params={{ id: awardId }}>
        {match.mayRecord ? 'Record match' : 'Open match funding'}
      </LinkButton>
    </section>
  );
}
