import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import type { Transaction } from '../../platform/database/transaction.js';

/** Records what happened to a budget line, in the history of its fund. */
export function recordBudget(
  tx: Transaction,
  action: AuditAction,
  fund: { readonly id: string; readonly code: string },
  changes: readonly AuditChange[],
  reason: string | null,
): Promise<void> {
  return tx.audit({
    action,
    subjectType: 'fund',
    subjectId: fund.id,
    subjectReference: fund.code,
    fundId: fund.id,
    changes,
    reason,
  });
}
