import { LEDGER_PROFILES } from '@almoner/domain/ledger';
import type { LedgerRow } from './ledger-types.js';
import type { LedgerImport } from './ledger-types.js';

/** The profiles of ledger files to choose from, each with the headings by which it is recognised. */
export const PROFILE_CHOICES = LEDGER_PROFILES.map(({ key, label, headings }) => ({
  value: key,
  label,
  hint: `Headings: ${headings.join(', ')}`,
}));

/** The name of a ledger file's profile. */
export function profileLabel(key: string): string {
  return LEDGER_PROFILES.find((profile) => profile.key === key)?.label ?? key;
}

/** The four groups of rows, errors first, because these need attention before the import. */
export const ROW_GROUPS = ['error', 'possible-duplicate', 'already-imported', 'new'] as const;

export type RowGroup = LedgerRow['group'];

/** What happens to the rows of a group when the file is imported. */
export const ROW_GROUP_NOTES: Readonly<Record<RowGroup, string>> = {
  error: 'These rows cannot be read and are not imported.',
  'possible-duplicate': 'These rows are like another row or line. They are imported.',
  'already-imported': 'These rows are in the ledger already. Nothing happens to them.',
  new: 'These rows are imported.',
};

/** How many rows of an import a group has. */
export function groupCount({ counts }: Pick<LedgerImport, 'counts'>, group: RowGroup): number {
  const { error, possibleDuplicate, alreadyImported } = counts;
  const byGroup: Readonly<Record<RowGroup, number>> = {
    error,
    'possible-duplicate': possibleDuplicate,
    'already-imported': alreadyImported,
    new: counts.new,
  };
  return byGroup[group];
}
