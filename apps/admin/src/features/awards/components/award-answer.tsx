import { CommandAction } from '../../../components/command-action.js';
import { LinkButton } from '../../../components/link-button.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { declineAward } from '../api/decline-award.js';
import type { Award } from '../api/get-award.js';

/** The organisation's answer to an offer, with what it agrees to said before it agrees. */
export function AwardAnswer({ award }: { award: Award }) {
  const { id, commands } = award;
  const accept = offeredAnswer(commands, 'accept');
  return (
    <div className="al_actions">
      {accept?.allowed ? (
        <LinkButton to="/awards/$id/accept" params={{ id }}>
          Accept this award
        </LinkButton>
      ) : (
        accept && <p>{accept.reason}</p>
      )}
      <CommandAction
        answer={offeredAnswer(commands, 'decline')}
        kind="secondary"
        label="Turn it down"
        reason="required"
        consequence="The money goes back to the fund. You cannot change your answer afterwards."
        done="You turned the award down"
        send={({ reason, idempotencyKey }) => declineAward(id, reason, idempotencyKey)}
      />
    </div>
  );
}
