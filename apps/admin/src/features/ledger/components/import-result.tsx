import { FigureLink, FigureList } from '../../../components/figure-link.js';
import { countText } from '../../../lib/formatters.js';
import type { LedgerImport } from '../ledger-types.js';

/** What an import did: the lines it added and the payments it confirmed. */
export function ImportResult({ given }: { given: LedgerImport }) {
  const { id: importId, importedCount, matchedCount } = given;
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
      </FigureList>
    </section>
  );
}
