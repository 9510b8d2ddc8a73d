import { createHash } from 'node:crypto';
import type { BankDetails } from '@almoner/domain/bank-accounts';
import { bacsFile, submissionSerial, type BacsOriginator } from '@almoner/domain/payment-runs';
import { todayInScotland } from '@almoner/domain/calendar';
import { stringify } from 'csv-stringify/sync';
import { required } from '../../platform/database/find.js';
import { csvPounds, inert } from '../../platform/http/csv.js';
import type { RunPayment } from './payment-runs.repository.js';

/** A released run, with the fields that its files need. */
export interface ReleasedRun {
  readonly reference: string;
  readonly payOn: string;
  readonly releasedAt: Date;
  readonly originator: BacsOriginator;
}

/** The file for the bank. Only this file contains full bank details. */
export function bacsFileOf(
  run: ReleasedRun,
  payments: readonly RunPayment[],
  details: ReadonlyMap<string, BankDetails>,
): string {
  return bacsFile({
    originator: run.originator,
    serial: submissionSerial(run.reference),
    createdOn: todayInScotland(run.releasedAt),
    processedOn: run.payOn,
    credits: payments.map(({ bankAccountId, amountPence, reference }) => {
      return { ...required(details.get(bankAccountId ?? '')), amountPence, reference };
    }),
  });
}

/** The same payments as a CSV file for people: references as in the ledger, payees, masked numbers and amounts. */
export function csvFileOf(run: ReleasedRun, payments: readonly RunPayment[]): string {
  const heading = ['Reference', 'Payee', 'Sort code', 'Account', 'Amount (£)', 'Pay on'];
  const rows = payments.map((payment) => [
    payment.reference,
    payment.payee,
    payment.sortCodeMask,
    payment.accountNumberMask,
    csvPounds(payment.amountPence),
    run.payOn,
  ]);
  return stringify([heading, ...rows.map((row) => row.map(inert))], { bom: true });
}

/** SHA-256 of a file, in hexadecimal. */
export function sha256(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}
