import {
  CHECK_METHOD_LABELS,
  CHECK_METHODS,
  type CheckMethod,
} from '@almoner/domain/bank-accounts';
import { useState } from 'react';
import { CommandAction } from '../../../components/command-action.js';
import { Radios } from '../../../components/choices.js';
import {
  rejectBankAccount,
  verifyBankAccount,
  withdrawBankAccount,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { WaitingBankAccount } from '../bank-accounts-types.js';
import { choicesOf } from '../../../lib/formatters.js';

/** The methods of verification to choose from. */
const CHECK_METHOD_CHOICES = choicesOf(CHECK_METHODS, (method) => CHECK_METHOD_LABELS[method]);

/** Verifies the bank details: the person says how they were checked. */
function Verify({ waiting }: { waiting: WaitingBankAccount }) {
  const [method, setMethod] = useState<CheckMethod>('call-back');
  return (
    <CommandAction
      answer={offeredAnswer(waiting.commands, 'verify')}
      label="Verify these details"
      reason="required"
      reasonLabel="What you checked"
      reasonHint="Whom you spoke to or what you saw, and when. Leave out the numbers themselves."
      consequence={`From now on ${waiting.organisationName} is paid to the account ending ${waiting.accountNumberMask.slice(-4)}.`}
      done="Bank details verified"
      send={({ reason }) =>
        verifyBankAccount({
          path: { organisationId: waiting.organisationId, id: waiting.id },
          body: { method, note: reason },
        })
      }
    >
      <Radios
        label="How did you check?"
        hint="Never by the message that the details came in, or a number given in it."
        name="method"
        choices={CHECK_METHOD_CHOICES}
        value={method}
        onChange={(event) => setMethod(event.target.value as CheckMethod)}
      />
    </CommandAction>
  );
}

/** The commands that this person may give to bank details that wait to be verified. */
export function VerifyActions({ waiting }: { waiting: WaitingBankAccount }) {
  const before = waiting.replaces
    ? `It is paid to the account ending ${waiting.replaces.accountNumberMask.slice(-4)} as before.`
    : 'Nothing is paid until others are given.';
  return (
    <div className="al_actions">
      <Verify waiting={waiting} />
      <CommandAction
        answer={offeredAnswer(waiting.commands, 'reject')}
        kind="warning"
        label="Reject these details"
        reason="required"
        reasonHint="The organisation reads this."
        consequence={before}
        done="Bank details rejected"
        send={({ reason }) =>
          rejectBankAccount({
            path: { organisationId: waiting.organisationId, id: waiting.id },
            body: { reason },
          })
        }
      />
      <CommandAction
        answer={offeredAnswer(waiting.commands, 'withdraw')}
        kind="secondary"
        label="Withdraw these details"
        reason="required"
        consequence={before}
        done="Bank details withdrawn"
        send={({ reason }) =>
          withdrawBankAccount({
            path: { organisationId: waiting.organisationId, id: waiting.id },
            body: { reason },
          })
        }
      />
    </div>
  );
}
