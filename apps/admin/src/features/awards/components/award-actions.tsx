import { CommandAction } from '../../../components/command-action.js';
import { LinkButton } from '../../../components/link-button.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  approveAward,
  confirmAwardYear,
  withdrawAward,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import type { Award } from '../awards-types.js';

/** Confirms the next indicative year: from then on money can be requested from it. */
function ConfirmYear({ award }: { award: Award }) {
  const next = award.years.find((year) => year.status === 'indicative' && year.amountPence > 0);
  if (!next) return null;
  const { financialYear, amountPence } = next;
  return (
    <CommandAction
      answer={offeredAnswer(award.commands, 'confirm-year')}
      kind="secondary"
      label={`Confirm ${financialYear}`}
      consequence={`The ${moneyText(amountPence)} of ${financialYear} becomes firm, and payments can be requested from it. This cannot be taken back.`}
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

/** What staff may do with the award next, each with its consequence or the reason why not. */
export function AwardActions({ award }: { award: Award }) {
  const { id, commands, organisationName } = award;
  const amount = moneyText(award.amountPence);
  return (
    <div className="al_actions">
      <CommandAction
        answer={offeredAnswer(commands, 'approve')}
        label="Approve award"
        consequence={`${organisationName} can then be offered up to ${amount}.`}
        done="Award approved"
        send={({ idempotencyKey }) =>
          approveAward({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
      {offeredAnswer(commands, 'offer')?.allowed && (
        <LinkButton to="/awards/$id/offer" params={{ id }}>
          Check and send offer
        </LinkButton>
      )}
      <ConfirmYear award={award} />
      <CommandAction
        answer={offeredAnswer(commands, 'withdraw')}
        kind="warning"
        label="Withdraw award"
        reason="required"
        consequence={`The ${amount} reserved for it is available again.`}
        done="Award withdrawn"
        send={({ reason, idempotencyKey }) =>
          withdrawAward({ path: { id }, headers: idempotent(idempotencyKey), body: { reason } })
        }
      />
    </div>
  );
}
