import { TOO_LARGE } from '../money/index.js';
import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import {
  LEDGER_IMPORT_STATUSES,
  LEDGER_LINE_STATUSES,
  LEDGER_ROW_GROUP_WORDS,
  ledgerImportStatusWords,
  ledgerLineStatusWords,
} from './ledger-statuses.js';
import { LEDGER_PROFILES, ledgerProfile } from './ledger-profiles.js';
import { LEDGER_ROW_GROUPS } from './row-groups.js';

const LINE_WORDS = wordsOf(LEDGER_LINE_STATUSES, ledgerLineStatusWords);
const IMPORT_WORDS = wordsOf(LEDGER_IMPORT_STATUSES, ledgerImportStatusWords);
const PROFILE_WORDS = wordsOf(
  LEDGER_PROFILES.map(({ key }) => key),
  (key) => ledgerProfile(key)?.label ?? key,
);

/** The lines of the ledger, each with the payment it confirms. */
export const LEDGER_LINE_LIST = defineList({
  name: 'ledger-lines',
  things: 'ledger lines',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference or payee',
      description: 'Part of the reference or of the payee.',
    },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: LINE_WORDS,
      schema: 'LedgerLineStatus',
    },
    importId: {
      kind: 'record',
      of: 'ledger-import',
      label: 'File',
      any: 'Any file',
      linkOnly: true,
    },
    ...AMOUNT_FILTERS,
  },
  sorts: { date: {}, amountPence: {}, reference: {}, payee: {} },
  order: '-date',
  columns: {
    date: { heading: 'Date', kind: 'date', sort: 'date' },
    amount: {
      heading: 'Amount',
      fileHeading: 'Amount (£)',
      kind: 'money',
      field: 'amountPence',
      sort: 'amountPence',
      total: 'Amount in all',
    },
    reference: {
      heading: 'Line',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    payee: { heading: 'Payee', kind: 'text', sort: 'payee' },
    status: { heading: 'Status', kind: 'choice', words: LINE_WORDS },
    payment: { heading: 'Payment', kind: 'text', field: 'paymentReference', none: 'None' },
    file: { heading: 'File and row', fileHeading: 'File', kind: 'text', field: 'fileName' },
    row: { heading: 'Row', kind: 'number', field: 'rowNumber', only: 'file' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});

/** The ledger files that were uploaded. */
export const LEDGER_IMPORT_LIST = defineList({
  name: 'ledger-imports',
  things: 'ledger files',
  filters: {
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: IMPORT_WORDS,
      schema: 'LedgerImportStatus',
    },
  },
  sorts: { uploadedAt: {}, fileName: {} },
  order: '-uploadedAt',
  columns: {
    file: { heading: 'File', kind: 'text', field: 'fileName', sort: 'fileName', names: true },
    profile: { heading: 'Kind', fileHeading: 'Kind of file', kind: 'choice', words: PROFILE_WORDS },
    status: { heading: 'Status', kind: 'choice', words: IMPORT_WORDS },
    uploaded: {
      heading: 'Uploaded',
      kind: 'instant',
      field: 'uploadedAt',
      sort: 'uploadedAt',
      only: 'page',
    },
    uploadedBy: { heading: 'Uploaded by', kind: 'text', field: 'uploadedByName', only: 'file' },
    new: { heading: 'New', kind: 'number', field: 'counts.new', offered: true },
    alreadyImported: {
      heading: 'Already imported',
      kind: 'number',
      field: 'counts.alreadyImported',
      offered: true,
    },
    possibleDuplicates: {
      heading: 'Possible duplicates',
      kind: 'number',
      field: 'counts.possibleDuplicate',
      offered: true,
    },
    errors: { heading: 'Errors', kind: 'number', field: 'counts.error' },
    imported: {
      heading: 'Imported',
      kind: 'number',
      field: 'importedCount',
      none: 'Not yet',
      only: 'page',
    },
    matched: {
      heading: 'Matched',
      kind: 'number',
      field: 'matchedCount',
      none: 'Not yet',
      only: 'page',
    },
    amount: {
      heading: 'Amount',
      fileHeading: 'Amount (£)',
      kind: 'money',
      field: 'amountPence',
      total: 'Amount in all',
      none: TOO_LARGE,
      fileNone: TOO_LARGE,
    },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});

/** The rows of a ledger file. In downloads, the errors of a row are one text, and so are its cells. */
export const LEDGER_ROW_LIST = defineList({
  name: 'ledger-rows',
  things: 'rows',
  filters: {
    group: {
      kind: 'choice',
      label: 'Group',
      any: 'All rows',
      words: wordsOf(LEDGER_ROW_GROUPS, (group) => LEDGER_ROW_GROUP_WORDS[group]),
      schema: 'LedgerRowGroup',
    },
  },
  sorts: { rowNumber: {} },
  order: 'rowNumber',
  columns: {
    row: { heading: 'Row', kind: 'number', field: 'rowNumber', names: true },
    group: { heading: 'Group', kind: 'text' },
    errors: { heading: 'Errors', kind: 'text' },
    date: { heading: 'Date', kind: 'date' },
    amount: { heading: 'Amount', fileHeading: 'Amount (£)', kind: 'money', field: 'amountPence' },
    reference: { heading: 'Reference', kind: 'text' },
    payee: { heading: 'Payee', kind: 'text' },
    cells: { heading: 'Cells', kind: 'text' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
