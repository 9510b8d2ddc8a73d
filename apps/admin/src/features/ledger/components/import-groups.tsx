import { LEDGER_ROW_GROUP_WORDS } from '@almoner/domain/ledger';
import { FigureLink, FigureList } from '../../../components/figure-link.js';
import { countText } from '../../../lib/formatters.js';
import { groupCount, ROW_GROUPS } from '../ledger-labels.js';
import type { LedgerImport } from '../ledger-types.js';

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
