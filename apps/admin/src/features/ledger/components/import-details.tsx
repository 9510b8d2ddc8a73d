import { CommandAction } from '../../../components/command-action.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { importLedgerRows } from '../../../lib/api/generated/sdk.gen.js';
import { countText, sumText } from '../../../lib/formatters.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { LedgerImport } from '../ledger-types.js';
import { LEDGER_ROW_GROUP_WORDS } from '@almoner/domain/ledger';
import { FigureLink, FigureList } from '../../../components/figure-link.js';
import { groupCount, ROW_GROUPS } from '../ledger-labels.js';

/** Imports the good rows of a previewed file. */
export function ImportAction({ given }: { given: LedgerImport }) {
  const good = given.counts.new + given.counts.possibleDuplicate;
  const rows = good === 1 ? '1 row' : `${countText(good)} rows`;
  return (
    <CommandAction
      answer={offeredAnswer(given.commands, 'import')}
      label="Import the good rows"
      consequence={`${rows}, ${sumText(given.amountPence)} in all, become lines of the ledger. A line with the reference and the amount of a payment that was sent makes it paid.`}
      done="Imported"
      send={({ idempotencyKey }) =>
        importLedgerRows({ path: { id: given.id }, headers: idempotent(idempotencyKey) })
      }
    />
  );
}

/** How many rows each group has, errors first. Each count links to its rows. */
export function ImportGroups({ given }: { given: LedgerImport }) {
  return (
    <FigureList label="Rows of the file">
      {ROW_GROUPS.map((group) => (
        <FigureLink
          key={group}
          to="/ledger-imports/$id"
          params={{ id: given.id }}
          search={{ group }}
          value={countText(groupCount(given, group))}
          label={LEDGER_ROW_GROUP_WORDS[group]}
        />
      ))}
    </FigureList>
  );
}

/** What an import did: the lines it added, the payments it confirmed and the matches it undid. */
export function ImportResult({ given }: { given: LedgerImport }) {
  const { id: importId, importedCount, matchedCount, takenBackCount } = given;
  if (importedCount === null) return null;
  return (
    <section aria-labelledby="result-heading">
      <h2 id="result-heading">What the import did</h2>
      <FigureList label="Result of the import">
        <FigureLink
          to="/ledger-lines"
          search={{ importId }}
          value={countText(importedCount)}
          label="lines imported"
        />
        <FigureLink
          to="/ledger-lines"
          search={{ importId, status: 'matched' }}
          value={countText(matchedCount ?? 0)}
          label="payments confirmed by the import"
        />
        {takenBackCount !== null && takenBackCount > 0 && (
          <FigureLink
            to="/ledger-lines"
            search={{ importId }}
            value={countText(takenBackCount)}
            label="matches undone, because rows take the payments back"
          />
        )}
      </FigureList>
    </section>
  );
}
