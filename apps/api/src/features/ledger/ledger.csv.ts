import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { LedgerImportItem, LedgerRowView } from './ledger-imports.dto.js';
import type { LedgerLineItem } from './ledger-lines.dto.js';

export const IMPORT_COLUMNS: CsvColumn<LedgerImportItem>[] = [
  { heading: 'File', value: (i) => i.fileName },
  { heading: 'Kind of file', value: (i) => i.profile },
  { heading: 'Status', value: (i) => i.status },
  { heading: 'Uploaded by', value: (i) => i.uploadedByName },
  { heading: 'New', value: (i) => i.counts.new },
  { heading: 'Already imported', value: (i) => i.counts.alreadyImported },
  { heading: 'Possible duplicates', value: (i) => i.counts.possibleDuplicate },
  { heading: 'Errors', value: (i) => i.counts.error },
  { heading: 'Amount (£)', value: (i) => csvPounds(i.amountPence) },
];

export const ROW_COLUMNS: CsvColumn<LedgerRowView>[] = [
  { heading: 'Row', value: (r) => r.rowNumber },
  { heading: 'Group', value: (r) => r.group },
  { heading: 'Errors', value: (r) => r.errors.map((e) => `${e.column}: ${e.detail}`).join('; ') },
  { heading: 'Date', value: (r) => r.date },
  { heading: 'Amount (£)', value: (r) => csvPounds(r.amountPence) },
  { heading: 'Reference', value: (r) => r.reference },
  { heading: 'Payee', value: (r) => r.payee },
  { heading: 'Cells', value: (r) => r.cells.join(' | ') },
];

export const LINE_COLUMNS: CsvColumn<LedgerLineItem>[] = [
  { heading: 'Date', value: (l) => l.date },
  { heading: 'Amount (£)', value: (l) => csvPounds(l.amountPence) },
  { heading: 'Reference', value: (l) => l.reference },
  { heading: 'Payee', value: (l) => l.payee },
  { heading: 'Status', value: (l) => l.statusWords },
  { heading: 'Payment', value: (l) => l.paymentReference },
  { heading: 'File', value: (l) => l.fileName },
  { heading: 'Row', value: (l) => l.rowNumber },
];
