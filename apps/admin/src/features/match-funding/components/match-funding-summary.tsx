import { WarningText } from '../../../components/messages.js';
import { SummaryList } from '../../../components/facts.js';
import { basisPointsText, moneyText } from '../../../lib/formatters.js';
import type { AwardMatchFunding } from '../match-funding-types.js';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/buttons.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardMatchFunding } from '../../../lib/api/generated/sdk.gen.js';

function shareText({
  shareBasisPoints,
  maxShareOfProjectCostBasisPoints,
}: AwardMatchFunding): string {
  const most =
    maxShareOfProjectCostBasisPoints === null
      ? ''
      : `, at most ${basisPointsText(maxShareOfProjectCostBasisPoints)}`;
  return shareBasisPoints === null
    ? `its share of the project cost is not known yet${most}`
    : `${basisPointsText(shareBasisPoints)}${most}`;
}

/** The award beside the cost of its project: its share of the project cost, what others give, and what is missing. */
export function MatchFundingSummary({ matchFunding }: { matchFunding: AwardMatchFunding }) {
  const { projectCostPence, unfundedPence } = matchFunding;
  return (
    <>
      {matchFunding.warnings.map((warning) => (
        <WarningText key={warning}>{warning}</WarningText>
      ))}
      <SummaryList
        items={[
          {
            key: 'Project cost',
            value: projectCostPence === null ? 'Not entered' : moneyText(projectCostPence),
          },
          {
            key: 'This award',
            value: `${moneyText(matchFunding.amountPence)}, ${shareText(matchFunding)}`,
          },
          { key: 'Match funding pledged', value: moneyText(matchFunding.pledgedPence) },
          { key: 'Match funding received', value: moneyText(matchFunding.receivedPence) },
          ...(unfundedPence === null
            ? []
            : [{ key: 'Nobody pays yet', value: moneyText(unfundedPence) }]),
        ]}
      />
    </>
  );
}

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
