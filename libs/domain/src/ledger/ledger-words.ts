import type { LedgerImportStatus, LedgerLineStatus } from './ledger-statuses.js';
import type { LedgerRowGroup } from './row-groups.js';

const IMPORT_WORDS: Readonly<Record<LedgerImportStatus, string>> = {
  preview: 'Not imported yet',
  imported: 'Imported',
};

const LINE_WORDS: Readonly<Record<LedgerLineStatus, string>> = {
  unmatched: 'Unmatched',
  matched: 'Matched',
  excluded: 'Excluded',
};

/** The status of an import; only staff read these. */
export function ledgerImportStatusWords(status: LedgerImportStatus): string {
  return IMPORT_WORDS[status];
}

/** The status of a ledger line; only staff read these. */
export function ledgerLineStatusWords(status: LedgerLineStatus): string {
  return LINE_WORDS[status];
}

/** The name of each group of rows. */
export const LEDGER_ROW_GROUP_WORDS: Readonly<Record<LedgerRowGroup, string>> = {
  error: 'Errors',
  'possible-duplicate': 'Possible duplicates',
  'already-imported': 'Already imported',
  new: 'New',
};
