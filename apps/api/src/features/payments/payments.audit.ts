import type { PaymentCommand, PaymentStatus } from '@almoner/domain/payments';
import type { AuditChange } from '../../platform/audit/audit-record.js';
import type { Transaction } from '../../platform/database/transaction.js';

interface RecordedPayment {
  readonly id: string;
  readonly reference: string;
  readonly fundId: string;
  readonly organisationId: string;
  readonly status: PaymentStatus;
}

interface PaymentEvent {
  readonly command: PaymentCommand | 'plan';
  readonly changes: readonly AuditChange[];
  readonly reason?: string | null;
}

/** What the organisation sees happen: money sent and seen; who asked and approved stays with the funder. */
const SHARED: ReadonlySet<PaymentEvent['command']> = new Set([
  'release',
  'reconcile',
  'undo-reconciliation',
]);

/** Records what happened to a payment. */
export function recordPayment(
  tx: Transaction,
  payment: RecordedPayment,
  { command, changes, reason = null }: PaymentEvent,
): Promise<void> {
  return tx.audit({
    action: `payments.${command}`,
    subjectType: 'payment',
    subjectId: payment.id,
    subjectReference: payment.reference,
    fundId: payment.fundId,
    organisationId: SHARED.has(command) ? payment.organisationId : null,
    changes,
    reason,
  });
}
