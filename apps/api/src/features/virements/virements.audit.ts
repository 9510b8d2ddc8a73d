import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import type { Transaction } from '../../platform/database/transaction.js';

interface RecordedVirement {
  readonly id: string;
  readonly reference: string;
  readonly fundId: string;
}

/** Records what happened to a virement, under the fund the money comes from. */
export function recordVirement(
  tx: Transaction,
  action: AuditAction,
  { id, reference, fundId }: RecordedVirement,
  changes: readonly AuditChange[],
  reason: string | null,
): Promise<void> {
  return tx.audit({
    action,
    subjectType: 'virement',
    subjectId: id,
    subjectReference: reference,
    fundId,
    changes,
    reason,
  });
}
