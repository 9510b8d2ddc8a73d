import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import { isAwardShown, type AwardStatus } from '@almoner/domain/awards';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import type { Transaction } from '../../platform/database/transaction.js';

interface RecordedAward {
  readonly id: string;
  readonly reference: string;
  readonly fundId: string;
  readonly organisationId: string;
  readonly status: AwardStatus;
}

/** The subject of an award's audit record. Its organisation sees the award, and so the record, from the offer on. */
export function auditedAward({ id, reference, fundId, organisationId, status }: RecordedAward) {
  const about = { subjectType: 'award' as const, subjectId: id, subjectReference: reference };
  return { ...about, fundId, organisationId, shown: isAwardShown(status) };
}

/** Records what happened to an award. Its organisation sees the events from the offer on. */
export function recordAward(
  tx: Transaction,
  action: AuditAction,
  award: RecordedAward,
  changes: readonly AuditChange[],
  reason: string | null = null,
): Promise<void> {
  return tx.audit({ ...auditedAward(award), action, changes, reason });
}

/** Records of each of several awards that a year of it was confirmed. */
export function recordConfirmedYear(
  tx: Transaction,
  awards: readonly RecordedAward[],
  financialYear: FinancialYear,
): Promise<void> {
  const field = formatFinancialYear(financialYear);
  const changes = [{ field, from: 'indicative', to: 'confirmed' }];
  const action = 'awards.confirm-year' as const;
  return tx.audit(...awards.map((award) => ({ ...auditedAward(award), action, changes })));
}
