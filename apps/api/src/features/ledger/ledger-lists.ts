import { LEDGER_IMPORT_LIST, LEDGER_LINE_LIST, type LEDGER_ROW_LIST } from '@almoner/domain/ledger';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import {
  amountWithin,
  FoundFirst,
  searchedIn,
  type ListSource,
} from '../../platform/lists/list-source.js';
import { LedgerImportItem, type LedgerRowView } from './ledger-imports.dto.js';
import { IMPORT_ITEM, IMPORT_JOINS, LEDGER_ROW } from './ledger-imports.queries.js';
import { LedgerLineItem } from './ledger-lines.dto.js';
import { LINE_ITEM, LINE_JOINS, withStatusWords } from './ledger-lines.queries.js';

export const LedgerLineListController = listController({
  list: LEDGER_LINE_LIST,
  item: LedgerLineItem,
  permission: 'ledger.read',
  tag: 'ledger',
  source: () => ({
    table: 'ledger_lines l',
    joins: LINE_JOINS,
    id: 'l.id',
    columns: LINE_ITEM,
    filters: {
      q: new FoundFirst('ledger_lines', searchedIn('l.search_text')),
      status: 'l.status = $',
      importId: 'l.import_id = $',
      ...amountWithin('l.amount_pence'),
    },
    sorts: {
      date: { expression: 'l.line_on', type: 'date' },
      amountPence: { expression: 'l.amount_pence', type: 'bigint' },
      reference: { expression: 'l.reference', type: 'text' },
      payee: byLetters('l.payee'),
    },
    totals: { amount: 'l.amount_pence' },
    shown: (row: Omit<LedgerLineItem, 'statusWords'>) => withStatusWords(row),
  }),
});

export const LedgerImportListController = listController({
  list: LEDGER_IMPORT_LIST,
  item: LedgerImportItem,
  permission: 'ledger.read',
  tag: 'ledger',
  source: () => ({
    table: 'ledger_imports i',
    joins: IMPORT_JOINS,
    id: 'i.id',
    columns: IMPORT_ITEM,
    filters: { status: 'i.status = $' },
    sorts: {
      uploadedAt: { expression: 'i.uploaded_at', type: 'timestamptz' },
      fileName: byLetters('i.file_name'),
    },
    totals: { amount: 'c.amount_pence' },
  }),
});

/** The rows of a ledger file, or those of one group, with their row numbers in the spreadsheet. */
export function rowsOf(importId: string): ListSource<typeof LEDGER_ROW_LIST, LedgerRowView> {
  return {
    table: 'ledger_import_rows r',
    // a row number is unique within its import, so no further column is needed to order rows
    id: 'r.import_id',
    columns: LEDGER_ROW,
    under: [['r.import_id = $', importId]],
    filters: { group: 'r.row_group = $' },
    sorts: { rowNumber: { expression: 'r.row_number', type: 'integer' } },
  };
}

/** The rows of a ledger file for an export, where the errors and the cells of a row are one text each. */
export function rowsInFileOf(
  importId: string,
): ListSource<typeof LEDGER_ROW_LIST, LedgerRowView, object> {
  return {
    ...rowsOf(importId),
    shown: (row) => ({
      ...row,
      errors: row.errors.map(({ column, detail }) => `${column}: ${detail}`).join('; '),
      cells: row.cells.join(' | '),
    }),
  };
}
