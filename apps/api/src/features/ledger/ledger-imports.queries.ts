import { shownSum } from '../../platform/database/shown-sum.js';
import { ledgerImportCommands } from '@almoner/domain/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type { LedgerImportItem, LedgerImportView, LedgerRowView } from './ledger-imports.dto.js';

const COUNTS = `
  SELECT jsonb_build_object(
           'new', count(*) FILTER (WHERE row_group = 'new'),
           'alreadyImported', count(*) FILTER (WHERE row_group = 'already-imported'),
           'possibleDuplicate', count(*) FILTER (WHERE row_group = 'possible-duplicate'),
           'error', count(*) FILTER (WHERE row_group = 'error')) AS counts,
         coalesce(sum(amount_pence) FILTER (WHERE row_group IN ('new', 'possible-duplicate')), 0) AS amount_pence
    FROM ledger_import_rows r WHERE r.import_id = i.id`;

export const IMPORT_ITEM = `i.id, i.profile, i.file_name AS "fileName", i.status, i.uploaded_at AS "uploadedAt",
  u.name AS "uploadedByName", i.imported_at AS "importedAt", i.imported_count AS "importedCount",
  i.matched_count AS "matchedCount", i.taken_back_count AS "takenBackCount", i.version, c.counts, ${shownSum('c.amount_pence')} AS "amountPence", i.illustrative`;

export const IMPORT_JOINS = `JOIN ${READABLE_USERS} u ON u.id = i.uploaded_by_id JOIN LATERAL (${COUNTS}) AS c ON true`;

export const LEDGER_ROW = `r.row_number AS "rowNumber", r.line_on AS date, r.amount_pence AS "amountPence", r.reference, r.payee,
  r.row_group AS "group", r.errors, r.cells, in_demonstration() AS illustrative`;

const FIRST_ROWS = `SELECT ${LEDGER_ROW} FROM ledger_import_rows r WHERE r.import_id = $1
  ORDER BY r.row_group <> 'error', r.row_number LIMIT 25`;

@Injectable()
export class LedgerImportsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<LedgerImportView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<LedgerImportView> {
    const item = await this.item(tx, id);
    const rows = await tx.query<LedgerRowView>(FIRST_ROWS, [id]);
    const newRows = item.counts.new + item.counts.possibleDuplicate;
    return { ...item, rows, commands: ledgerImportCommands({ ...item, newRows }, tx.actor) };
  }

  /** Refuses with not-found where the reader can see no such import. */
  async require(context: RequestContext, id: string): Promise<void> {
    await this.unitOfWork.read(context, (tx) => this.item(tx, id));
  }

  private async item(tx: Transaction, id: string): Promise<LedgerImportItem> {
    const [item] = await tx.query<LedgerImportItem>(
      `SELECT ${IMPORT_ITEM} FROM ledger_imports i ${IMPORT_JOINS} WHERE i.id = $1`,
      [id],
    );
    return required(item);
  }
}
