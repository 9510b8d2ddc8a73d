import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import { isAwardShared, type AwardStatus } from '@almoner/domain/awards';
import type { Transaction } from '../../platform/database/transaction.js';

interface RecordedAward {
  readonly id: string;
  readonly reference: string;
  readonly fundId: string;
  readonly organisationId: string;
  readonly status: AwardStatus;
}

/** Records what happened to an award; its organisation sees what happens from the offer on. */
export function recordAward(
  tx: Transaction,
  action: AuditAction,
  award: RecordedAward,
  changes: readonly AuditChange[],
  reason: string | null = null,
): Promise<void> {
  return tx.audit({
    action,
    subjectType: 'award',
    subjectId: award.id,
    subjectReference: award.reference,
    fundId: award.fundId,
    organisationId: award.organisationId,
    shown: isAwardShared(award.status),
    changes,
    reason,
  });
}
