import { ButtonGroup } from '../../../components/button-group.js';
import { Button } from '../../../components/button.js';
import { LinkButton } from '../../../components/link-button.js';
import { countText } from '../../../lib/formatters.js';
import { chosenFor, type AwardSelection } from '../award-batch.js';

interface AwardBatchBarProps {
  readonly selection: AwardSelection;
  readonly onSelectPage: () => void;
  readonly onClear: () => void;
}

/** How many awards are chosen, and the ways on with them. */
export function AwardBatchBar({ selection, onSelectPage, onClear }: AwardBatchBarProps) {
  const toApprove = chosenFor(selection, 'approve');
  const toOffer = chosenFor(selection, 'offer');
  const count = toApprove.length + toOffer.length;
  return (
    <section aria-label="Chosen awards">
      <p role="status">
        {count === 0
          ? 'Choose drafted or approved awards to approve or offer them together.'
          : `${countText(count)} ${count === 1 ? 'award' : 'awards'} chosen.`}
      </p>
      <ButtonGroup>
        <Button kind="secondary" onClick={onSelectPage}>
          Choose all on this page
        </Button>
        {count > 0 && (
          <Button kind="secondary" onClick={onClear}>
            Choose none
          </Button>
        )}
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
    </section>
  );
}
