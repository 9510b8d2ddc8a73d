import type { PlainDate } from '../calendar/index.js';
import type { Person } from '../shared/index.js';
import type { PaymentRunStatus } from './payment-run-statuses.js';

/** What the rules need to know of a payment run. */
export interface PaymentRun {
  readonly status: PaymentRunStatus;
  /** The funds of its payments; a person needs a permission in every one. */
  readonly fundIds: readonly string[];
  /** The day the bank is asked to pay. */
  readonly payOn: PlainDate;
  /** Who prepared it, and who put in what is still in it; nobody for the run of one payment that its release makes. */
  readonly preparers: readonly Person[];
}

/** The reference of a run: `RUN-2026-0007`; `sequence` counts from 1 within the calendar year. */
export function paymentRunReference(year: number, sequence: number): string {
  return `RUN-${year}-${String(sequence).padStart(4, '0')}`;
}

/** The six digits that tell a run from every other of its decade to the bank: `RUN-2026-0007` → `260007`. */
export function submissionSerial(reference: string): string {
  const [, year = '', sequence = ''] = reference.split('-');
  return `${year.slice(2)}${sequence.slice(-4)}`;
}

/** A file of a run: for the bank, or for the finance system. */
export type RunFileKind = 'bacs' | 'csv';
