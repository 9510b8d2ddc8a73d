import type { AuditChange } from '@almoner/domain/audit';
import type { LossCommand, ReceiptCommand, RecoveryCommand } from '@almoner/domain/recoveries';
import type { Transaction } from '../../platform/database/transaction.js';
import type { RecoveryRow } from './recovery.entity.js';

type LossAction = `${LossCommand}-loss`;

interface RecoveryEvent {
  readonly command: Exclude<RecoveryCommand, 'reopen'> | ReceiptCommand | LossAction | 'request';
  readonly changes: readonly AuditChange[];
  readonly reason?: string | null;
}

/** Records what happened to a recovery. Its organisation sees the events from the approval on. */
export function recordRecovery(
  tx: Transaction,
  recovery: RecoveryRow,
  { command, changes, reason = null }: RecoveryEvent,
): Promise<void> {
  return tx.audit({
    action: `recoveries.${command}`,
    subjectType: 'recovery',
    subjectId: recovery.id,
    subjectReference: recovery.reference,
    fundId: recovery.fundId,
    organisationId: recovery.organisationId,
    shown: recovery.approvedAt !== null,
    changes,
    reason,
  });
}
