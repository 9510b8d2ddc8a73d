import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/buttons.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardMatchFunding } from '../../../lib/api/generated/sdk.gen.js';
import { MatchFundingSummary } from './match-funding-summary.js';

/** Match funding, on the page of an award. Empty where neither the fund nor the award has any. */
export function MatchFundingPanel({ awardId }: { awardId: string }) {
  const matchFunding = useQuery(apiQuery(getAwardMatchFunding, { path: { id: awardId } })).data;
  if (!matchFunding?.relevant) return null;
  return (
    <section aria-labelledby="match-heading">
      <h2 id="match-heading">Match funding</h2>
      <MatchFundingSummary matchFunding={matchFunding} />
      <LinkButton kind="secondary" to="/awards/$id/match-funding" params={{ id: awardId }}>
        {matchFunding.mayRecord ? 'Record match funding' : 'Open match funding'}
      </LinkButton>
    </section>
  );
}
