import { LinkButton } from '../../../components/buttons.js';
import { Loaded } from '../../../components/page.js';
import { SummaryList } from '../../../components/facts.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFundMatchFunding } from '../../../lib/api/generated/sdk.gen.js';
import { basisPointsText } from '../../../lib/formatters.js';
import type { FundMatchFunding } from '../match-funding-types.js';
import { FunderSets } from './funder-sets.js';

function Facts({ matchFunding }: { matchFunding: FundMatchFunding }) {
  const { maxShareOfProjectCostBasisPoints: most, matchRequired } = matchFunding;
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
        { key: 'Match funding', value: matchRequired ? 'Asked for' : 'Not asked for' },
      ]}
    />
  );
}

/** The match funding settings of a fund, on its page. */
export function FundMatchFundingFacts({ fundId }: { fundId: string }) {
  return (
    <section aria-labelledby="match-heading">
      <h2 id="match-heading">Funders and match funding</h2>
      <Loaded query={apiQuery(getFundMatchFunding, { path: { id: fundId } })}>
        {(found) => (
          <>
            <Facts matchFunding={found} />
            <FunderSets matchFunding={found} />
          </>
        )}
      </Loaded>
      <LinkButton kind="secondary" to="/funds/$id/match-funding" params={{ id: fundId }}>
        Open funders and match funding
      </LinkButton>
    </section>
  );
}
