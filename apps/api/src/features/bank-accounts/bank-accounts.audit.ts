import type { AuditChange } from '@almoner/domain/audit';
import type { BankAccountCommand } from '@almoner/domain/bank-accounts';
import type { Transaction } from '../../platform/database/transaction.js';

/** The fields of bank details that audit records may contain: only the masked numbers. */
interface RecordedBankAccount {
  readonly id: string;
  readonly organisationId: string;
  readonly accountNumberMask: string;
}

interface BankAccountEvent {
  readonly command: BankAccountCommand | 'enter' | 'reveal';
  readonly changes?: readonly AuditChange[];
  readonly reason?: string | null;
}

/** Records what happened to bank details. Organisations are not shown which members of staff looked at the numbers. */
export function recordBankAccount(
  tx: Transaction,
  account: RecordedBankAccount,
  { command, changes = [], reason = null }: BankAccountEvent,
): Promise<void> {
  return tx.audit({
    action: `bank-accounts.${command}`,
    subjectType: 'bank-account',
    subjectId: account.id,
    subjectReference: account.accountNumberMask,
    organisationId: account.organisationId,
    changes,
    reason,
  });
}
