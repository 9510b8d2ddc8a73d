import { SummaryList } from '../../../components/facts.js';
import { EmptyState } from '../../../components/page.js';
import { basisPointsText } from '../../../lib/formatters.js';
import type { FundMatchFunding } from '../match-funding-types.js';

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
