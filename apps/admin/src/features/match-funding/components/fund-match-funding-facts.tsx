import { SummaryList } from '../../../components/facts.js';
import { EmptyState, Loaded } from '../../../components/page.js';
import { basisPointsText } from '../../../lib/formatters.js';
import type { FundMatchFunding } from '../match-funding-types.js';
import { LinkButton } from '../../../components/buttons.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFundMatchFunding } from '../../../lib/api/generated/sdk.gen.js';

/** The sets of funders of a fund, the latest first. */
export function FunderSets({ matchFunding }: { matchFunding: FundMatchFunding }) {
  if (matchFunding.funderSets.length === 0)
    return <EmptyState>No funder is named. Payments are not split.</EmptyState>;
  return (
    <SummaryList
      items={matchFunding.funderSets.map(({ fromFinancialYear, funders }) => ({
        key: `From ${fromFinancialYear}`,
        value: funders
          .map(({ name, shareBasisPoints }) => `${name} ${basisPointsText(shareBasisPoints)}`)
          .join(', '),
      }))}
    />
  );
}

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
