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

/** Records what happened to a payment; its organisation may read what its own people did. */
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
    organisationId: payment.organisationId,
    changes,
    reason,
  });
}
