import { AWARD_LIFECYCLE } from '@almoner/domain/awards';
import { CommandAction } from '../../../components/command-action.js';
import { Button, LinkButton } from '../../../components/buttons.js';
import { RecordCommand, RecordCommands } from '../../../components/record-commands.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  approveAward,
  confirmAwardYear,
  declineAward,
  withdrawAward,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import type { Award } from '../awards-types.js';

/** Confirms the next indicative year, so that money can be requested from it. */
function ConfirmYear({ award }: { award: Award }) {
  const next = award.years.find((year) => year.status === 'indicative' && year.amountPence > 0);
  if (!next) return null;
  const { financialYear, amountPence } = next;
  return (
    <CommandAction
      answer={offeredAnswer(award.commands, 'confirm-year')}
      kind="secondary"
      label={`Confirm ${financialYear}`}
      consequence={`The ${moneyText(amountPence)} of ${financialYear} is confirmed, and payments can be requested from it. This cannot be undone.`}
      done={`${financialYear} confirmed`}
      send={({ idempotencyKey }) =>
        confirmAwardYear({
          path: { id: award.id },
          headers: idempotent(idempotencyKey),
          body: { financialYear },
        })
      }
    />
  );
}

/** The commands that staff may give to the award next, each with its consequence or the reason why not. */
export function AwardActions({ award }: { award: Award }) {
  const { id, commands } = award;
  const offer = offeredAnswer(commands, 'offer');
  const label =
    award.paymentMethod === 'transfer'
      ? 'Check and send allocation letter'
      : 'Check and send offer';
  return (
    <RecordCommands
      lifecycle={AWARD_LIFECYCLE}
      record={award}
      offers={{
        approve: approveAward,
        offer: (
          <>
            {offer?.allowed && (
              <LinkButton to="/awards/$id/offer" params={{ id }}>
                {label}
              </LinkButton>
            )}
            {offer && !offer.allowed && <Button reason={offer.reason}>{label}</Button>}
            <ConfirmYear award={award} />
          </>
        ),
        withdraw: withdrawAward,
      }}
    />
  );
}

/** The organisation's answer to an offer. It says what the organisation agrees to before it does. */
export function AwardAnswer({ award }: { award: Award }) {
  const { id, commands } = award;
  const accept = offeredAnswer(commands, 'accept');
  const acknowledge = offeredAnswer(commands, 'acknowledge');
  if (acknowledge)
    return acknowledge.allowed ? (
      <LinkButton to="/awards/$id/acknowledge" params={{ id }}>
        Acknowledge the allocation letter
      </LinkButton>
    ) : (
      <p>{acknowledge.reason}</p>
    );
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
