import type { AuditChange } from '@almoner/domain/audit';
import { isAwardShared } from '@almoner/domain/awards';
import type { ConditionCommand } from '@almoner/domain/conditions';
import type { Transaction } from '../../platform/database/transaction.js';
import type { AwardRow } from '../awards/award.entity.js';
import type { ConditionRow } from './condition.entity.js';

interface ConditionEvent {
  readonly command: ConditionCommand | 'add';
  readonly changes: readonly AuditChange[];
  readonly reason?: string | null;
}

/** Records what happened to a condition; its organisation reads it from the offer of the award on. */
export function recordCondition(
  tx: Transaction,
  condition: ConditionRow,
  award: Pick<AwardRow, 'status' | 'reference'>,
  { command, changes, reason = null }: ConditionEvent,
): Promise<void> {
  return tx.audit({
    action: `conditions.${command}`,
    subjectType: 'condition',
    subjectId: condition.id,
    subjectReference: award.reference,
    fundId: condition.fundId,
    organisationId: condition.organisationId,
    shown: isAwardShared(award.status),
    changes,
    reason,
  });
}
