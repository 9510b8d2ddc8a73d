import { CommandAction } from '../../../components/command-action.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import { acceptAward } from '../api/accept-award.js';
import { declineAward } from '../api/decline-award.js';
import type { Award } from '../api/get-award.js';

/** The organisation's answer to an offer, with what it agrees to said before it agrees. */
export function AwardAnswer({ award }: { award: Award }) {
  const { id, commands } = award;
  return (
    <div className="al_actions">
      <CommandAction
        answer={offeredAnswer(commands, 'accept')}
        label="Accept this award"
        consequence={`You agree, for ${award.organisationName}, to use up to ${moneyText(award.amountPence)} for what is written above, to keep to the conditions and to send the returns when they are due.`}
        done="You accepted the award"
        send={({ idempotencyKey }) => acceptAward(id, idempotencyKey)}
      />
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
