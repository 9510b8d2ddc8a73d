import type { AllocationStatus, OrganisationShare } from '@almoner/domain/allocations';
import { formatWeight } from '@almoner/domain/allocations';
import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import { formatFinancialYear } from '@almoner/domain/calendar';
import type { Transaction } from '../../platform/database/transaction.js';
import type { AllocationRow } from './allocation.entity.js';

/** The fields of an allocation that its history records. */
export function allocationSnapshot(
  allocation: AllocationRow,
  shares: readonly OrganisationShare[],
): Record<string, string | number | { areaCode: string; weight: string }[]> {
  return {
    financialYear: formatFinancialYear(allocation.financialYear),
    pot: allocation.pot,
    amountPence: allocation.amountPence,
    title: allocation.title,
    purpose: allocation.purpose,
    basis: allocation.basis,
    lossAlertBasisPoints: allocation.lossAlertBasisPoints,
    shares: shares.map(({ areaCode, weight }) => ({ areaCode, weight: formatWeight(weight) })),
  };
}

/** Records what happened to an allocation; only staff see it. */
export function recordAllocation(
  tx: Transaction,
  action: AuditAction,
  allocation: AllocationRow,
  changes: readonly AuditChange[],
  reason: string | null = null,
): Promise<void> {
  return tx.audit({
    action,
    subjectType: 'allocation',
    subjectId: allocation.id,
    subjectReference: allocation.reference,
    fundId: allocation.fundId,
    changes,
    reason,
  });
}

/** The change of status that a command makes, for the history. */
export function statusChange(from: AllocationStatus, to: AllocationStatus): AuditChange {
  return { field: 'status', from, to };
}
