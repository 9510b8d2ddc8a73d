import {
  LEDGER_IMPORT_STATUSES,
  LEDGER_PROFILES,
  LEDGER_ROW_GROUPS,
  LEDGER_ROW_LIST,
  type LedgerImportStatus,
  type LedgerRowGroup,
} from '@almoner/domain/ledger';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';
import { ListQueryOf } from '../../platform/lists/list-query.js';

const PROFILE_KEYS = LEDGER_PROFILES.map((profile) => profile.key);

class LedgerRowCounts {
  @IntegerField({ min: 0 })
  new: number;

  @IntegerField({ min: 0 })
  alreadyImported: number;

  @IntegerField({
    min: 0,
    description: 'Rows like another row or line; imported with the new ones.',
  })
  possibleDuplicate: number;

  @IntegerField({ min: 0, description: 'Rows that cannot be read; never imported.' })
  error: number;
}

export class LedgerImportItem {
  @IdField()
  id: string;

  @ChoiceField(PROFILE_KEYS, { name: 'LedgerProfileKey' })
  profile: string;

  @TextField()
  fileName: string;

  @ChoiceField(LEDGER_IMPORT_STATUSES, { name: 'LedgerImportStatus' })
  status: LedgerImportStatus;

  @InstantField()
  uploadedAt: string;

  @TextField()
  uploadedByName: string;

  @InstantField({ nullable: true })
  importedAt: string | null;

  @IntegerField({
    min: 0,
    nullable: true,
    description: 'Lines that it added; null before the import.',
  })
  importedCount: number | null;

  @IntegerField({ min: 0, nullable: true, description: 'Payments that it confirmed.' })
  matchedCount: number | null;

  @ObjectField(() => LedgerRowCounts, {
    description: 'The rows of the file as the preview found them.',
  })
  counts: LedgerRowCounts;

  @IntegerField({ description: 'Pence: the sum of the rows that are new or possible duplicates.' })
  amountPence: number;

  @IntegerField({ min: 1 })
  version: number;
}

export class LedgerRowsQuery extends ListQueryOf(LEDGER_ROW_LIST) {}

class LedgerRowFault {
  @TextField({ description: 'The heading of the column.' })
  column: string;

  @TextField()
  detail: string;
}

export class LedgerRowView {
  @IntegerField({
    min: 2,
    description: "The spreadsheet's own row number; the headings are row 1.",
  })
  rowNumber: number;

  @DateField({ nullable: true })
  date: string | null;

  @IntegerField({ nullable: true, description: 'Pence; a credit is negative.' })
  amountPence: number | null;

  @TextField({ min: 0 })
  reference: string;

  @TextField({ min: 0 })
  payee: string;

  @ChoiceField(LEDGER_ROW_GROUPS, { name: 'LedgerRowGroup' })
  group: LedgerRowGroup;

  @ListField(() => LedgerRowFault, { description: 'Why the row cannot be read.' })
  errors: LedgerRowFault[];

  @TextListField({ description: 'The cells as the file has them.' })
  cells: string[];
}

export class LedgerImportView extends LedgerImportItem {
  @ListField(() => LedgerRowView, { description: 'The first 25 rows, errors first.' })
  rows: LedgerRowView[];

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];
}

/** What an import did. */
export class LedgerImportResult {
  @IntegerField({ min: 0 })
  imported: number;

  @IntegerField({ min: 0, description: 'Payments confirmed by an exact reference and amount.' })
  matched: number;
}
