import type { FinancialYear, PlainDate } from '../calendar/index.js';
import type { Person } from '../shared/index.js';
import type { PaymentRunStatus } from './payment-run-statuses.js';

/** What the rules need to know of a payment run. */
export interface PaymentRun {
  readonly status: PaymentRunStatus;
  /** The funds of its payments; the actor needs the permission in each of them. */
  readonly fundIds: readonly string[];
  /** The financial years of the money in it. */
  readonly financialYears: readonly FinancialYear[];
  /** The day on which Bacs is asked to process the payments. */
  readonly payOn: PlainDate;
  /**
   * Who prepared the run, and who added each payment that is still in it. Empty for a run that was made by
   * releasing one payment alone.
   */
  readonly preparers: readonly Person[];
}

/** The reference of a run: `RUN-2026-0007`; `sequence` counts from 1 within the calendar year. */
export function paymentRunReference(year: number, sequence: number): string {
  return `RUN-${year}-${String(sequence).padStart(4, '0')}`;
}

/** The six digits by which the bank tells runs apart, unique for ten years: `RUN-2026-0007` → `260007`. */
export function submissionSerial(reference: string): string {
  const [, year = '', sequence = ''] = reference.split('-');
  return `${year.slice(2)}${sequence.slice(-4)}`;
}

/** The files of a run: one for the bank, one for the finance system. */
export type RunFileKind = 'bacs' | 'csv';
