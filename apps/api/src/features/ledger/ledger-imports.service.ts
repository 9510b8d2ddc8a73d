import type { AuditAction } from '@almoner/domain/audit';
import { decideImport, decideUploadLedger, IMPORTABLE_ROW_GROUPS } from '@almoner/domain/ledger';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { LedgerImportResult, LedgerImportView } from './ledger-imports.dto.js';
import { readLedgerFile } from './ledger-file.js';
import type { LedgerImportRow } from './ledger-import.entity.js';
import { LedgerImportsQueries } from './ledger-imports.queries.js';
import { LedgerImportsRepository } from './ledger-imports.repository.js';
import { LedgerMatchUseCase } from './ledger-match.use-case.js';

/** A file as it was uploaded. */
export interface SentFile {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** The profile that the sender named; undefined where the headings decide. */
  readonly profile: string | undefined;
}

@Injectable()
export class LedgerImportsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(LedgerImportsRepository) private readonly imports: LedgerImportsRepository,
    @Inject(LedgerMatchUseCase) private readonly matches: LedgerMatchUseCase,
    @Inject(LedgerImportsQueries) private readonly queries: LedgerImportsQueries,
  ) {}

  /** Saves a file with its rows, read and grouped. The rows become ledger lines only by `importRows`. */
  async preview(context: RequestContext, sent: SentFile): Promise<LedgerImportView> {
    unwrap(decideUploadLedger(context.actor));
    const file = await readLedgerFile(sent.content, sent.profile);
    return this.unitOfWork.command(context, async (tx) => {
      const made = await this.imports.save(tx, {
        profile: file.profile.key,
        fileName: sent.fileName,
        fileSha256: file.sha256,
        status: 'preview',
        uploadedAt: tx.now,
        uploadedById: tx.actor.userId,
        version: 1,
      });
      await this.imports.insertRows(tx, made.id, file);
      const rows = file.rows.length + file.faulty.length;
      await this.record(tx, made, 'ledger.upload', { status: 'preview', rows });
      return this.queries.view(tx, made.id);
    });
  }

  /** Makes ledger lines of the good rows, and matches each line that fits exactly one sent payment. */
  importRows(context: RequestContext, id: string): Promise<LedgerImportResult> {
    return this.unitOfWork.command(context, async (tx) => {
      const row = await this.imports.lock(tx, id);
      const newRows = await this.imports.countRows(tx, id, IMPORTABLE_ROW_GROUPS);
      const status = unwrap(decideImport({ status: row.status, newRows }, tx.actor));
      const imported = await this.imports.insertLines(tx, id, IMPORTABLE_ROW_GROUPS);
      const takenBack = await this.matches.untieTakenBack(tx, id);
      const matched = await this.matches.tieExactly(tx, id);
      await this.imports.save(tx, {
        ...row,
        status,
        importedAt: tx.now,
        importedById: tx.actor.userId,
        importedCount: imported,
        matchedCount: matched,
        takenBackCount: takenBack,
        version: row.version + 1,
      });
      await this.record(tx, row, 'ledger.import', { status, imported, matched, takenBack });
      return { imported, matched, takenBack };
    });
  }

  private record(
    tx: Transaction,
    { id, fileName }: LedgerImportRow,
    action: AuditAction,
    after: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    return tx.audit({
      action,
      subjectType: 'ledger-import',
      subjectId: id,
      subjectReference: fileName,
      changes: Object.entries(after).map(([field, to]) => ({ field, from: null, to })),
    });
  }
}
