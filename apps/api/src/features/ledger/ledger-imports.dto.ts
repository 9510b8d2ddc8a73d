import {
  LEDGER_IMPORT_STATUSES,
  LEDGER_PROFILES,
  LEDGER_ROW_GROUPS,
  LEDGER_ROW_LIST,
} from '@almoner/domain/ledger';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { ListQueryOf } from '../../platform/lists/list-query.js';

const PROFILE_KEYS = LEDGER_PROFILES.map((profile) => profile.key);

class LedgerRowCounts extends Fields({
  new: field.integer({ min: 0 }),
  alreadyImported: field.integer({ min: 0 }),
  possibleDuplicate: field.integer({
    min: 0,
    description: 'Rows like another row or line; imported with the new ones.',
  }),
  error: field.integer({ min: 0, description: 'Rows that cannot be read; never imported.' }),
}) {}

export class LedgerImportItem extends Fields({
  id: field.id(),
  profile: field.choice(PROFILE_KEYS, { name: 'LedgerProfileKey' }),
  fileName: field.text(),
  status: field.choice(LEDGER_IMPORT_STATUSES, { name: 'LedgerImportStatus' }),
  uploadedAt: field.instant(),
  uploadedByName: field.text(),
  importedAt: field.instant({ nullable: true }),
  importedCount: field.integer({
    min: 0,
    nullable: true,
    description: 'Lines that it added; null before the import.',
  }),
  matchedCount: field.integer({
    min: 0,
    nullable: true,
    description: 'Payments that it confirmed.',
  }),
  takenBackCount: field.integer({
    min: 0,
    nullable: true,
    description: 'Matches that it undid, because its rows take the payments back.',
  }),
  counts: field.object(() => LedgerRowCounts, {
    description: 'The rows of the file as the preview found them.',
  }),
  amountPence: field.sum({
    description: 'Pence: the sum of the rows that are new or possible duplicates',
  }),
  version: field.integer({ min: 1 }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class LedgerRowsQuery extends ListQueryOf(LEDGER_ROW_LIST) {}

class LedgerRowFault extends Fields({
  column: field.text({ description: 'The heading of the column.' }),
  detail: field.text(),
}) {}

export class LedgerRowView extends Fields({
  rowNumber: field.integer({
    min: 2,
    description: "The spreadsheet's own row number; the headings are row 1.",
  }),
  date: field.date({ nullable: true }),
  amountPence: field.integer({ nullable: true, description: 'Pence; a credit is negative.' }),
  reference: field.text({ min: 0 }),
  payee: field.text({ min: 0 }),
  group: field.choice(LEDGER_ROW_GROUPS, { name: 'LedgerRowGroup' }),
  errors: field.list(() => LedgerRowFault, { description: 'Why the row cannot be read.' }),
  cells: field.textList({ description: 'The cells as the file has them.' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class LedgerImportView extends Fields(LedgerImportItem, {
  rows: field.list(() => LedgerRowView, { description: 'The first 25 rows, errors first.' }),
  commands: field.list(() => CommandAnswer),
}) {}

/** What an import did. */
export class LedgerImportResult extends Fields({
  imported: field.integer({ min: 0 }),
  matched: field.integer({
    min: 0,
    description: 'Payments confirmed by an exact reference and amount.',
  }),
  takenBack: field.integer({
    min: 0,
    description: 'Matches that were undone, because a row of the file takes the payment back.',
  }),
}) {}
