import { WarningText } from '../../../components/messages.js';
import { SummaryList } from '../../../components/summary-list.js';
import { basisPointsText, moneyText } from '../../../lib/formatters.js';
import type { AwardMatch } from '../match-funding-types.js';

function shareText({ shareBasisPoints, maxShareOfProjectCostBasisPoints }: AwardMatch): string {
  const most =
    maxShareOfProjectCostBasisPoints === null
      ? ''
      : ` of at most ${basisPointsText(maxShareOfProjectCostBasisPoints)}`;
  return shareBasisPoints === null
    ? `Not known${most}`
    : `${basisPointsText(shareBasisPoints)}${most}`;
}

/** The award beside the cost of its project: its share, what others give, and what is missing. */
export function MatchSummary({ match }: { match: AwardMatch }) {
  const { projectCostPence, unfundedPence } = match;
  return (
    <>
      {match.warnings.map((warning) => (
        <WarningText key={warning}>{warning}</WarningText>
      ))}
      <SummaryList
        items={[
          {
            key: 'Project cost',
            value: projectCostPence === null ? 'Not entered' : moneyText(projectCostPence),
          },
          { key: 'This award', value: `${moneyText(match.amountPence)}, ${shareText(match)}` },
          { key: 'Match pledged', value: moneyText(match.pledgedPence) },
          { key: 'Match received', value: moneyText(match.receivedPence) },
          ...(unfundedPence === null
            ? []
            : [{ key: 'Nobody pays yet', value: moneyText(unfundedPence) }]),
        ]}
      />
    </>
  );
}
