import type { AuditChange } from '@almoner/domain/audit';
import type { PaymentCommand, PaymentStatus } from '@almoner/domain/payments';
import type { Transaction } from '../../platform/database/transaction.js';

/** What a record says of a payment. */
export interface RecordedPayment {
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

/** What the history says an event of a payment is about. */
export function auditedPayment({ id, reference, fundId, organisationId }: RecordedPayment) {
  const subjectType = 'payment' as const;
  return { subjectType, subjectId: id, subjectReference: reference, fundId, organisationId };
}

/** Records what happened to a payment; its organisation may read what its own people did. */
export function recordPayment(
  tx: Transaction,
  payment: RecordedPayment,
  { command, changes, reason = null }: PaymentEvent,
): Promise<void> {
  return tx.audit({ ...auditedPayment(payment), action: `payments.${command}`, changes, reason });
}
