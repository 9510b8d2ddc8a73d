import type { AuditChange } from '@almoner/domain/audit';
import type { Transaction } from '../../platform/database/transaction.js';
import type { PaymentRunRow } from './payment-run.entity.js';

interface RunEvent {
  readonly command:
    'prepare' | 'edit' | 'put-in' | 'take-out' | 'cancel' | 'release' | 'acknowledge' | 'download';
  readonly changes: readonly AuditChange[];
  readonly reason?: string | null;
}

/**
 * Records what happened to a run. The event belongs to the fund of the run's payments; where they are of several funds,
 * to no fund.
 */
export function recordRun(
  tx: Transaction,
  run: Pick<PaymentRunRow, 'id' | 'reference' | 'fundIds'>,
  { command, changes, reason = null }: RunEvent,
): Promise<void> {
  const [fundId, ...others] = run.fundIds;
  return tx.audit({
    action: `payment-runs.${command}`,
    subjectType: 'payment-run',
    subjectId: run.id,
    subjectReference: run.reference,
    fundId: others.length === 0 ? fundId : undefined,
    changes,
    reason,
  });
}
