import {
  type RunFileKind,
  paymentRunReference,
  type PaymentRun as RunSubject,
} from '@almoner/domain/payment-runs';
import type { FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import { nextInSeries } from '../../platform/database/references.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { PaymentRunRow } from './payment-run.entity.js';
import { isSettled, preparersOf, yearsOf } from './payment-runs.sql.js';

/** A payment of a run, in the order of its file. */
export interface RunPayment {
  readonly paymentId: string;
  readonly reference: string;
  readonly fundId: string;
  readonly organisationId: string;
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  /** The payee and account as they were at release; null before. */
  readonly payee: string | null;
  readonly bankAccountId: string | null;
  readonly sortCodeMask: string | null;
  readonly accountNumberMask: string | null;
}

/** The bank account that a payment of a run went to, recorded at release. */
export interface Destination {
  readonly paymentId: string;
  readonly payee: string;
  readonly bankAccountId: string;
  readonly sortCodeMask: string;
  readonly accountNumberMask: string;
  /** What the bank file says where a reference stands, masked where it is a roll number. */
  readonly writtenReference: string;
  readonly rollNumberWritten: boolean;
}

interface Included {
  readonly id: string;
  readonly fundId: string;
  readonly organisationId: string;
}

const IN_RUN = `
  SELECT i.payment_id AS "paymentId", p.reference, i.fund_id AS "fundId", i.organisation_id AS "organisationId",
         p.financial_year AS "financialYear", p.amount_pence AS "amountPence", i.payee, i.bank_account_id AS "bankAccountId",
         i.sort_code_mask AS "sortCodeMask", i.account_number_mask AS "accountNumberMask"
    FROM payment_run_payments i JOIN ${READABLE_PAYMENTS} p ON p.id = i.payment_id
   WHERE i.run_id = $1 AND i.taken_out_at IS NULL ORDER BY p.reference`;

/** Payment runs. Whoever changes one locks it first, then the awards and payments in it. */
@Injectable()
export class PaymentRunsRepository {
  lock(tx: Transaction, id: string): Promise<PaymentRunRow> {
    return lockOne(tx, PaymentRunRow, { id });
  }

  /** A run as the domain's rules take it. */
  async subjectOf(tx: Transaction, run: PaymentRunRow): Promise<RunSubject> {
    const { fundIds, payOn } = run;
    const [found] = await tx.query<
      Pick<RunSubject, 'preparers' | 'financialYears'> & { settled: boolean }
    >(
      `SELECT ${preparersOf('r')} AS preparers, ${yearsOf('r.id')} AS "financialYears", ${isSettled('r.id')} AS settled FROM payment_runs r WHERE r.id = $1`,
      [run.id],
    );
    const { settled, ...subject } = required(found);
    const status = run.status === 'released' && settled ? 'completed' : run.status;
    return { ...subject, status, fundIds, payOn };
  }

  /** The payments of a run in the order of their references, which is the order in its files. */
  paymentsIn(tx: Transaction, runId: string): Promise<RunPayment[]> {
    return tx.query<RunPayment>(IN_RUN, [runId]);
  }

  /** Inserts a run with the next reference of the year. */
  async insert(
    tx: Transaction,
    values: Pick<PaymentRunRow, 'fundIds' | 'payOn' | 'preparedById'>,
  ): Promise<PaymentRunRow> {
    const year = tx.now.getUTCFullYear();
    const reference = paymentRunReference(year, await nextInSeries(tx, `payment-run ${year}`));
    const run = { ...values, reference, status: 'prepared' as const, preparedAt: tx.now };
    return this.save(tx, tx.manager.create(PaymentRunRow, run));
  }

  save(tx: Transaction, run: PaymentRunRow): Promise<PaymentRunRow> {
    return saveVersion(tx, PaymentRunRow, run);
  }

  async putIn(tx: Transaction, runId: string, payments: readonly Included[]): Promise<void> {
    await tx.query(
      `INSERT INTO payment_run_payments (run_id, payment_id, fund_id, organisation_id, put_in_at, put_in_by_id)
       SELECT $1, p."id", p."fundId", p."organisationId", $3, $4
         FROM jsonb_to_recordset($2) AS p ("id" uuid, "fundId" uuid, "organisationId" uuid)`,
      [
        runId,
        JSON.stringify(
          payments.map(({ id, fundId, organisationId }) => ({ id, fundId, organisationId })),
        ),
        tx.now,
        tx.actor.userId,
      ],
    );
  }

  /** Marks payments as taken out of the run; they stay on record. */
  async takeOut(tx: Transaction, runId: string, paymentIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE payment_run_payments SET taken_out_at = $3, taken_out_by_id = $4
        WHERE run_id = $1 AND payment_id = ANY ($2) AND taken_out_at IS NULL`,
      [runId, paymentIds, tx.now, tx.actor.userId],
    );
  }

  /** Records where each payment goes, so that files and remittances can be made again unchanged. */
  async keepDestinations(
    tx: Transaction,
    runId: string,
    destinations: readonly Destination[],
  ): Promise<void> {
    await tx.query(
      `UPDATE payment_run_payments i
          SET payee = d.payee, bank_account_id = d."bankAccountId", sort_code_mask = d."sortCodeMask",
              account_number_mask = d."accountNumberMask", written_reference = d."writtenReference",
              roll_number_written = d."rollNumberWritten"
         FROM jsonb_to_recordset($2) AS d ("paymentId" uuid, payee text, "bankAccountId" uuid,
                                           "sortCodeMask" text, "accountNumberMask" text, "writtenReference" text,
                                           "rollNumberWritten" boolean)
        WHERE i.run_id = $1 AND i.payment_id = d."paymentId" AND i.taken_out_at IS NULL`,
      [runId, JSON.stringify(destinations)],
    );
  }

  /** Marks payments of a run as taken by the bank. Answers the references of those that were not marked before. */
  async acknowledge(
    tx: Transaction,
    runId: string,
    paymentIds: readonly string[],
  ): Promise<string[]> {
    const marked = await tx.query<{ reference: string }>(
      `WITH marked AS (
         UPDATE payment_run_payments SET acknowledged_at = $3, acknowledged_by_id = $4
          WHERE run_id = $1 AND payment_id = ANY ($2) AND taken_out_at IS NULL AND acknowledged_at IS NULL
         RETURNING payment_id)
       SELECT p.reference FROM marked m JOIN ${READABLE_PAYMENTS} p ON p.id = m.payment_id ORDER BY 1`,
      [runId, paymentIds, tx.now, tx.actor.userId],
    );
    return marked.map(({ reference }) => reference);
  }

  /** Records that the actor took a file of the run. */
  async keepDownload(
    tx: Transaction,
    runId: string,
    file: { readonly kind: RunFileKind; readonly sha256: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO payment_run_downloads (run_id, kind, sha256, at, by_id) VALUES ($1, $2, $3, $4, $5)`,
      [runId, file.kind, file.sha256, tx.now, tx.actor.userId],
    );
  }
}
