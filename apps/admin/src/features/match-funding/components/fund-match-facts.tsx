import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/link-button.js';
import { QueryState } from '../../../components/query-state.js';
import { SummaryList } from '../../../components/summary-list.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFundMatch } from '../../../lib/api/generated/sdk.gen.js';
import { basisPointsText } from '../../../lib/formatters.js';
import type { FundMatch } from '../match-funding-types.js';
import { FunderSets } from './funder-sets.js';

function Facts({ match }: { match: FundMatch }) {
  const { maxShareOfProjectCostBasisPoints: most, matchRequired } = match;
  return (
    <SummaryList
      items={[
        {
          key: 'An award pays',
          value:
            most === null
              ? 'Any part of the project cost'
              : `At most ${basisPointsText(most)} of the project cost`,
        },
        { key: 'Match', value: matchRequired ? 'Asked for' : 'Not asked for' },
      ]}
    />
  );
}

/** Match funding on the page of a fund. */
export function FundMatchFacts({ fundId }: { fundId: string }) {
  const match = useQuery(apiQuery(getFundMatch, { path: { id: fundId } }));
  return (
    <section aria-labelledby="match-heading">
      <h2 id="match-heading">Funders and match</h2>
      <QueryState query={match}>
        {(found) => (
          <>
            <Facts match={found} />
            <FunderSets match={found} />
          </>
        )}
      </QueryState>
      <LinkButton kind="secondary" to="/funds/$id/match-funding" params={{ id: fundId }}>
        Open funders and match
      </LinkButton>
    </section>
  );
}
