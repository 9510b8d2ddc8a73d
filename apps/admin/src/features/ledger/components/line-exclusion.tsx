import { CommandAction } from '../../../components/command-action.js';
import { SummaryList } from '../../../components/facts.js';
import { InstantText } from '../../../components/figures.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { excludeLedgerLine, includeLedgerLine } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { LedgerLine } from '../ledger-types.js';

/** Excludes a line that is about no payment, with a reason. */
export function ExcludeLine({ line }: { line: LedgerLine }) {
  return (
    <CommandAction
      answer={offeredAnswer(line.commands, 'exclude')}
      kind="secondary"
      label="Exclude this line"
      reason="required"
      reasonHint="Why it is about no payment of an award."
      consequence="Nobody is asked to match it any more. It stays in the ledger and can be included again."
      done="Line excluded"
      send={({ reason, idempotencyKey }) =>
        excludeLedgerLine({
          path: { id: line.id },
          headers: idempotent(idempotencyKey),
          body: { reason },
        })
      }
    />
  );
}

/** Why a line is excluded, with the command that includes it again. */
export function LineExclusion({ line }: { line: LedgerLine }) {
  return (
    <>
      <SummaryList
        items={[
          { key: 'Why', value: line.excludedReason ?? '' },
          {
            key: 'Excluded',
            value: (
              <>
                <InstantText instant={line.excludedAt} />
                {line.excludedByName && `, by ${line.excludedByName}`}
              </>
            ),
          },
        ]}
      />
      <CommandAction
        answer={offeredAnswer(line.commands, 'include')}
        kind="secondary"
        label="Include this line again"
        reason="required"
        consequence="It waits to be matched again."
        done="Line included"
        send={({ reason, idempotencyKey }) =>
          includeLedgerLine({
            path: { id: line.id },
            headers: idempotent(idempotencyKey),
            body: { reason },
          })
        }
      />
    </>
  );
}
