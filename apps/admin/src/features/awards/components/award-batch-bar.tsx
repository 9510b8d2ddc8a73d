import { ButtonGroup, LinkButton } from '../../../components/buttons.js';
import { countText } from '../../../lib/formatters.js';
import { chosenFor } from '../award-batch.js';
import type { AwardRow } from '../awards-types.js';

/** How many awards are selected, with the buttons for what can be done with them. */
export function AwardBatchBar({ awards }: { awards: readonly AwardRow[] }) {
  const toApprove = chosenFor(awards, 'approve');
  const toOffer = chosenFor(awards, 'offer');
  if (awards.length === 0)
    return <p>Select drafted or approved awards to approve or offer them together.</p>;
  return (
    <ButtonGroup>
      {toApprove.length > 0 && (
        <LinkButton to="/awards/check" search={{ command: 'approve', awardIds: toApprove }}>
          Check and approve {countText(toApprove.length)}
        </LinkButton>
      )}
      {toOffer.length > 0 && (
        <LinkButton to="/awards/check" search={{ command: 'offer', awardIds: toOffer }}>
          Check and offer {countText(toOffer.length)}
        </LinkButton>
      )}
    </ButtonGroup>
  );
}
