import { AWARD_LIFECYCLE } from '@almoner/domain/awards';
import { LinkButton } from '../../../components/buttons.js';
import { RecordCommand } from '../../../components/record-commands.js';
import { declineAward } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { Award } from '../awards-types.js';

/** The organisation's answer to an offer. It says what the organisation agrees to before it does. */
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
      <RecordCommand
        lifecycle={AWARD_LIFECYCLE}
        record={award}
        command="decline"
        give={declineAward}
      />
    </div>
  );
}
