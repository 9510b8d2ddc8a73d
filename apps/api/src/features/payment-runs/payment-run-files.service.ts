import { type RunFileKind, decideExportRun } from '@almoner/domain/payment-runs';
import { refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BankAccountSecretsRepository } from '../bank-accounts/bank-account-secrets.repository.js';
import { bacsFileOf, csvFileOf, sha256, type ReleasedRun } from './payment-run-files.js';
import type { PaymentRunRow } from './payment-run.entity.js';
import { recordRun } from './payment-runs.audit.js';
import { PaymentRunsRepository } from './payment-runs.repository.js';

/** A file made from a run. */
export interface RunFile {
  readonly name: string;
  readonly content: string;
}

const ENDINGS = { bacs: 'txt', csv: 'csv' } as const;

/** The files of released runs. */
@Injectable()
export class PaymentRunFilesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentRunsRepository) private readonly runs: PaymentRunsRepository,
    @Inject(BankAccountSecretsRepository) private readonly secrets: BankAccountSecretsRepository,
  ) {}

  /**
   * Makes a file of a released run again, byte for byte as it was at release, and records who took it. Refuses with
   * `payment-runs.file-differs` where the file no longer comes out the same.
   */
  download(context: RequestContext, id: string, kind: RunFileKind): Promise<RunFile> {
    return this.unitOfWork.command(context, async (tx) => {
      const run = await this.runs.lock(tx, id);
      unwrap(decideExportRun(await this.runs.subjectOf(tx, run), tx.actor));
      const content = await this.contentOf(tx, run, kind);
      const hash = sha256(content);
      if (hash !== (kind === 'bacs' ? run.bacsSha256 : run.csvSha256))
        throw new RefusalError(refusal('payment-runs.file-differs'));
      await this.runs.keepDownload(tx, id, { kind, sha256: hash });
      const changes = [{ field: 'file', from: null, to: kind }];
      await recordRun(tx, run, { command: 'download', changes });
      return { name: `${run.reference}.${ENDINGS[kind]}`, content };
    });
  }

  private async contentOf(tx: Transaction, run: PaymentRunRow, kind: RunFileKind): Promise<string> {
    const released = run as PaymentRunRow & ReleasedRun;
    const payments = await this.runs.paymentsIn(tx, run.id);
    if (kind === 'csv') return csvFileOf(released, payments);
    const ids = payments.flatMap(({ bankAccountId }) => bankAccountId ?? []);
    return bacsFileOf(released, payments, await this.secrets.openForFile(tx, ids));
  }
}
