import { CommandAction } from '../../../components/command-action.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { acceptReturn, requestReturnChanges } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { OwedReturn } from '../returns-types.js';

/** The funder's answer to a return: accept it, or ask for changes with a reason. */
export function ReturnReview({ owed }: { owed: OwedReturn }) {
  const { id, commands, organisationName } = owed;
  return (
    <div className="al_actions">
      <CommandAction
        answer={offeredAnswer(commands, 'accept')}
        label="Accept return"
        consequence={`Its figures count from now on in the figures of the fund for ${owed.period}. ${organisationName} is told that it is accepted.`}
        done="Return accepted"
        send={({ idempotencyKey }) =>
          acceptReturn({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
      <CommandAction
        answer={offeredAnswer(commands, 'request-changes')}
        kind="secondary"
        label="Ask for changes"
        reason="required"
        reasonLabel="What has to change"
        reasonHint={`${organisationName} reads this as you write it.`}
        consequence={`${organisationName} can change its answers and has to certify them again.`}
        done="Changes asked for"
        send={({ reason }) => requestReturnChanges({ path: { id }, body: { reason } })}
      />
    </div>
  );
}
