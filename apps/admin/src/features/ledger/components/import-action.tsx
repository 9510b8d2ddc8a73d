import { CommandAction } from '../../../components/command-action.js';
import { countText, moneyText } from '../../../lib/formatters.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { LedgerImport } from '../api/get-import.js';
import { importRows } from '../api/import-rows.js';

/** Importing the good rows of a file that was looked at. */
export function ImportAction({ given }: { given: LedgerImport }) {
  const good = given.counts.new + given.counts.possibleDuplicate;
  const rows = good === 1 ? '1 row' : `${countText(good)} rows`;
  return (
    <CommandAction
      answer={offeredAnswer(given.commands, 'import')}
      label="Import the good rows"
      consequence={`${rows}, ${moneyText(given.amountPence)} in all, become lines of the ledger. A line with the reference and the amount of a payment that was sent makes it paid.`}
      done="Imported"
      send={({ idempotencyKey }) => importRows(given.id, idempotencyKey)}
    />
  );
}
