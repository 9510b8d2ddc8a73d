import { useState } from 'react';
import { CommandAction } from '../../../components/command-action.js';
import { DateField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { extendOffer, lapseOffer } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer, type CommandAnswer } from '../../../lib/command-answers.js';
import { dateText } from '../../../lib/formatters.js';

interface OfferActionsProps {
  readonly award: {
    readonly id: string;
    readonly expiresOn: string | null;
    readonly commands: readonly CommandAnswer[];
  };
}

function ExtendOffer({ award }: OfferActionsProps) {
  const [day, setDay] = useState('');
  return (
    <CommandAction
      answer={offeredAnswer(award.commands, 'extend-offer')}
      kind="secondary"
      label="Extend offer"
      reason="required"
      consequence={
        award.expiresOn
          ? `The organisation has until ${dateText(award.expiresOn)} now. It reads the new day and the reason.`
          : 'The offer has no last day yet. The organisation reads the new day and the reason.'
      }
      done="Offer extended"
      send={({ reason, idempotencyKey }) =>
        extendOffer({
          path: { id: award.id },
          body: { expiresOn: day, reason },
          headers: idempotent(idempotencyKey),
        })
      }
    >
      <DateField name="expiresOn" label="New last day" value={day} onChange={setDay} />
    </CommandAction>
  );
}

/** The commands that staff may give while an offer waits for its answer. */
export function OfferActions({ award }: OfferActionsProps) {
  const lapse = offeredAnswer(award.commands, 'lapse');
  return (
    <div className="al_actions">
      <ExtendOffer award={award} />
      {lapse?.allowed && (
        <CommandAction
          answer={lapse}
          kind="warning"
          label="Mark as lapsed"
          reason="required"
          consequence="Its money is available again and its planned instalments are cancelled. The organisation can no longer accept it."
          done="Offer lapsed"
          send={({ reason, idempotencyKey }) =>
            lapseOffer({
              path: { id: award.id },
              body: { reason },
              headers: idempotent(idempotencyKey),
            })
          }
        />
      )}
    </div>
  );
}
