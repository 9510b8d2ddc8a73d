import { keysOf } from '../shared/index.js';
import type { LedgerRowGroup } from './row-groups.js';

const IMPORT_WORDS = {
  preview: 'Not imported yet',
  imported: 'Imported',
};

export const LEDGER_IMPORT_STATUSES = keysOf(IMPORT_WORDS);

export type LedgerImportStatus = keyof typeof IMPORT_WORDS;

const LINE_WORDS = {
  unmatched: 'Unmatched',
  matched: 'Matched',
  excluded: 'Excluded',
};

export const LEDGER_LINE_STATUSES = keysOf(LINE_WORDS);

export type LedgerLineStatus = keyof typeof LINE_WORDS;

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
