import { CommandAction } from '../../../components/command-action.js';
import { LinkButton } from '../../../components/link-button.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { declineAward } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { Award } from '../awards-types.js';

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
        send={({ reason, idempotencyKey }) =>
          declineAward({ path: { id }, headers: idempotent(idempotencyKey), body: { reason } })
        }
      />
    </div>
  );
}
