import {
  LEDGER_IMPORT_STATUSES,
  ledgerImportStatusWords,
  ledgerLineStatusWords,
  LEDGER_LINE_STATUSES,
  LEDGER_PROFILES,
} from '@almoner/domain/ledger';
import type { FilterChip } from '../../components/filter-bar.js';
import type { LedgerImport, LedgerRow, LinesSearch } from './ledger-types.js';

/** The statuses of a ledger line to choose from. */
export const LINE_STATUS_CHOICES = LEDGER_LINE_STATUSES.map((status) => ({
  value: status,
  label: ledgerLineStatusWords(status),
}));

/** The statuses of an import to choose from. */
export const IMPORT_STATUS_CHOICES = LEDGER_IMPORT_STATUSES.map((status) => ({
  value: status,
  label: ledgerImportStatusWords(status),
}));

/** The known kinds of ledger file to choose from, each with the headings it is known by. */
export const PROFILE_CHOICES = LEDGER_PROFILES.map(({ key, label, headings }) => ({
  value: key,
  label,
  hint: `Headings: ${headings.join(', ')}`,
}));

/** What a kind of ledger file is called. */
export function profileLabel(key: string): string {
  return LEDGER_PROFILES.find((profile) => profile.key === key)?.label ?? key;
}

/** The four groups of rows, errors first (4-screens, Import wizard). */
export const ROW_GROUPS = ['error', 'possible-duplicate', 'already-imported', 'new'] as const;

export type RowGroup = LedgerRow['group'];

/** What a group of rows is called. */
export const ROW_GROUP_WORDS: Readonly<Record<RowGroup, string>> = {
  error: 'Errors',
  'possible-duplicate': 'Possible duplicates',
  'already-imported': 'Already imported',
  new: 'New',
};

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

/** The filters in force on the list of ledger lines, each with the words of its chip. */
export function lineChips(search: LinesSearch, fileName: string | undefined): FilterChip[] {
  const { q, status, importId } = search;
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(status ? [{ name: 'status', label: `Status: ${ledgerLineStatusWords(status)}` }] : []),
    ...(importId ? [{ name: 'importId', label: `File: ${fileName ?? 'one'}` }] : []),
  ];
}
