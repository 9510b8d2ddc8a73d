import { WarningText } from '../../../components/messages.js';
import { SummaryList } from '../../../components/facts.js';
import { basisPointsText, moneyText } from '../../../lib/formatters.js';
import type { AwardMatchFunding } from '../match-funding-types.js';

function shareText({
  shareBasisPoints,
  maxShareOfProjectCostBasisPoints,
}: AwardMatchFunding): string {
  const most =
    maxShareOfProjectCostBasisPoints === null
      ? ''
      : ` of at most ${basisPointsText(maxShareOfProjectCostBasisPoints)}`;
  return shareBasisPoints === null
    ? `Not known${most}`
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
