import { ledgerImportCommands } from '@almoner/domain/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type {
  LedgerImportItem,
  LedgerImportListQuery,
  LedgerImportView,
  LedgerRowListQuery,
  LedgerRowView,
} from './ledger-imports.dto.js';

const COUNTS = `
  SELECT jsonb_build_object(
           'new', count(*) FILTER (WHERE row_group = 'new'),
           'alreadyImported', count(*) FILTER (WHERE row_group = 'already-imported'),
           'possibleDuplicate', count(*) FILTER (WHERE row_group = 'possible-duplicate'),
           'error', count(*) FILTER (WHERE row_group = 'error')) AS counts,
         coalesce(sum(amount_pence) FILTER (WHERE row_group IN ('new', 'possible-duplicate')), 0)::bigint AS amount_pence
    FROM ledger_import_rows r WHERE r.import_id = i.id`;

const ITEM = `i.id, i.profile, i.file_name AS "fileName", i.status, i.uploaded_at AS "uploadedAt",
  u.name AS "uploadedByName", i.imported_at AS "importedAt", i.imported_count AS "importedCount",
  i.matched_count AS "matchedCount", i.version, c.counts, c.amount_pence AS "amountPence"`;

const FROM = `ledger_imports i JOIN ${READABLE_USERS} u ON u.id = i.uploaded_by_id, LATERAL (${COUNTS}) AS c`;

const ROW = `r.row_number AS "rowNumber", r.line_on AS date, r.amount_pence AS "amountPence", r.reference, r.payee,
  r.row_group AS "group", r.errors, r.cells`;

const FIRST_ROWS = `SELECT ${ROW} FROM ledger_import_rows r WHERE r.import_id = $1
  ORDER BY r.row_group <> 'error', r.row_number LIMIT 25`;

function statement(query: LedgerImportListQuery): ListStatement {
  return {
    columns: ITEM,
    from: FROM,
    id: 'i.id',
    conditions: new Conditions().add('i.status = $', query.status),
    sorts: {
      uploadedAt: { expression: 'i.uploaded_at', type: 'timestamptz' },
      fileName: byLetters('i.file_name'),
    },
  };
}

function rowStatement(importId: string, query: LedgerRowListQuery): ListStatement {
  return {
    columns: ROW,
    from: 'ledger_import_rows r',
    // a row number is unique within its import, so the import's id breaks no tie
    id: 'r.import_id',
    conditions: new Conditions()
      .add('r.import_id = $', importId)
      .add('r.row_group = $', query.group),
    sorts: { rowNumber: { expression: 'r.row_number', type: 'integer' } },
  };
}

@Injectable()
export class LedgerImportsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(context: RequestContext, query: LedgerImportListQuery): Promise<Page<LedgerImportItem>> {
    const sort = query.sort ?? '-uploadedAt';
    return this.unitOfWork.read(context, (tx) =>
      keysetPage<LedgerImportItem>(tx, statement(query), { ...query, sort }),
    );
  }

  get(context: RequestContext, id: string): Promise<LedgerImportView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<LedgerImportView> {
    const item = await this.item(tx, id);
    const rows = await tx.query<LedgerRowView>(FIRST_ROWS, [id]);
    const newRows = item.counts.new + item.counts.possibleDuplicate;
    return { ...item, rows, commands: ledgerImportCommands({ ...item, newRows }, tx.actor) };
  }

  /** The rows of a file, all or of one group, with the spreadsheet's own numbers. */
  rows(
    context: RequestContext,
    id: string,
    query: LedgerRowListQuery,
  ): Promise<Page<LedgerRowView>> {
    return this.unitOfWork.read(context, async (tx) => {
      await this.item(tx, id);
      const sort = query.sort ?? 'rowNumber';
      return keysetPage<LedgerRowView>(tx, rowStatement(id, query), { ...query, sort });
    });
  }

  private async item(tx: Transaction, id: string): Promise<LedgerImportItem> {
    const [item] = await tx.query<LedgerImportItem>(`SELECT ${ITEM} FROM ${FROM} WHERE i.id = $1`, [
      id,
    ]);
    return required(item);
  }
}
