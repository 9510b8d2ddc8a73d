import { CommandAction } from '../../../components/command-action.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { importLedgerRows } from '../../../lib/api/generated/sdk.gen.js';
import { countText, moneyText } from '../../../lib/formatters.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { LedgerImport } from '../ledger-types.js';

/** Imports the good rows of a previewed file. */
export function ImportAction({ given }: { given: LedgerImport }) {
  const good = given.counts.new + given.counts.possibleDuplicate;
  const rows = good === 1 ? '1 row' : `${countText(good)} rows`;
  return (
    <CommandAction
      answer={offeredAnswer(given.commands, 'import')}
      label="Import the good rows"
      consequence={`${rows}, ${moneyText(given.amountPence)} in all, become lines of the ledger. A line with the reference and the amount of a payment that was sent makes it paid.`}
      done="Imported"
      send={({ idempotencyKey }) =>
        importLedgerRows({ path: { id: given.id }, headers: idempotent(idempotencyKey) })
      }
    />
  );
}
