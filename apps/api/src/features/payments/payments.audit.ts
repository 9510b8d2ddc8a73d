import type { AuditChange } from '@almoner/domain/audit';
import type { PaymentCommand, PaymentStatus } from '@almoner/domain/payments';
import type { Transaction } from '../../platform/database/transaction.js';

/** The fields of a payment that an audit record needs. */
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

/** The subject of a payment's audit record. */
export function auditedPayment({ id, reference, fundId, organisationId }: RecordedPayment) {
  const subjectType = 'payment' as const;
  return { subjectType, subjectId: id, subjectReference: reference, fundId, organisationId };
}

/** Records what happened to a payment. Its organisation may read the events of its own people. */
export function recordPayment(
  tx: Transaction,
  payment: RecordedPayment,
  { command, changes, reason = null }: PaymentEvent,
): Promise<void> {
  return tx.audit({ ...auditedPayment(payment), action: `payments.${command}`, changes, reason });
}
