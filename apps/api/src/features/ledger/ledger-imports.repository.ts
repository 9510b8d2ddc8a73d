import { identityKey, ledgerRowGroups, type KnownLines } from '@almoner/domain/ledger';
import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { FaultyRow, LedgerFile, ReadRow } from './ledger-file.js';
import { LedgerImportRow } from './ledger-import.entity.js';

/** How many rows one statement inserts. */
const CHUNK = 5_000;

const INSERT_ROWS = `
  INSERT INTO ledger_import_rows (import_id, row_number, row_group, line_on, amount_pence, reference,
                                  normalised_reference, payee, cells, fingerprint, occurrence, likeness, errors)
  SELECT $1, r."rowNumber", r."group", r.date, r."amountPence", coalesce(r.reference, ''),
         coalesce(r."normalisedReference", ''), coalesce(r.payee, ''), r.cells, r.fingerprint, r.occurrence,
         r.likeness, coalesce(r.errors, '[]')
    FROM jsonb_to_recordset($2) AS r("rowNumber" integer, "group" text, date date, "amountPence" bigint,
           reference text, "normalisedReference" text, payee text, cells jsonb, fingerprint text,
           occurrence integer, likeness text, errors jsonb)`;

const KNOWN = `
  SELECT fingerprint, occurrence, likeness FROM ledger_lines
   WHERE fingerprint = ANY ($1) OR likeness = ANY ($2)`;

// Inserts the rows of the preview as ledger lines, except those that another import has added since the preview.
const INSERT_LINES = `
  INSERT INTO ledger_lines (import_id, row_number, line_on, amount_pence, reference, normalised_reference, payee,
                            fingerprint, occurrence, likeness)
  SELECT import_id, row_number, line_on, amount_pence, reference, normalised_reference, payee,
         fingerprint, occurrence, likeness
    FROM ledger_import_rows WHERE import_id = $1 AND row_group = ANY ($2) ORDER BY row_number
      ON CONFLICT (fingerprint, occurrence) DO NOTHING`;

const COUNT_LINES = 'SELECT count(*)::int AS n FROM ledger_lines WHERE import_id = $1';

type KnownRow = Pick<ReadRow, 'fingerprint' | 'occurrence' | 'likeness'>;

type StoredRow = { readonly group: string } & (FaultyRow | Omit<ReadRow, 'line'>);

/** Ledger files with their rows, stored in bulk. */
@Injectable()
export class LedgerImportsRepository {
  lock(tx: Transaction, id: string): Promise<LedgerImportRow> {
    return lockOne(tx, LedgerImportRow, { id });
  }

  save(tx: Transaction, given: Partial<LedgerImportRow>): Promise<LedgerImportRow> {
    return tx.manager.save(tx.manager.create(LedgerImportRow, given));
  }

  /** Saves the rows of a file for its preview, each with its group. */
  async insertRows(tx: Transaction, importId: string, file: LedgerFile): Promise<void> {
    const groups = ledgerRowGroups(file.rows, await this.known(tx, file.rows));
    const rows: StoredRow[] = [
      ...file.rows.map(({ line, ...row }, index) => ({
        ...row,
        ...line,
        group: groups[index] ?? 'new',
      })),
      ...file.faulty.map((row) => ({ ...row, group: 'error' })),
    ];
    for (let start = 0; start < rows.length; start += CHUNK) {
      await tx.query(INSERT_ROWS, [importId, JSON.stringify(rows.slice(start, start + CHUNK))]);
    }
  }

  /** Makes ledger lines of the rows in these groups. Answers how many lines are new. */
  async insertLines(tx: Transaction, importId: string, groups: readonly string[]): Promise<number> {
    await tx.query(INSERT_LINES, [importId, groups]);
    const [counted] = await tx.query<{ n: number }>(COUNT_LINES, [importId]);
    return counted?.n ?? 0;
  }

  /** How many rows of a preview are in these groups. */
  async countRows(tx: Transaction, importId: string, groups: readonly string[]): Promise<number> {
    const [counted] = await tx.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM ledger_import_rows WHERE import_id = $1 AND row_group = ANY ($2)',
      [importId, groups],
    );
    return counted?.n ?? 0;
  }

  private async known(tx: Transaction, rows: readonly ReadRow[]): Promise<KnownLines> {
    const found = await tx.query<KnownRow>(KNOWN, [
      rows.map((row) => row.fingerprint),
      rows.map((row) => row.likeness),
    ]);
    return {
      identities: new Set(found.map(identityKey)),
      likenesses: new Set(found.map((line) => line.likeness)),
    };
  }
}
