import type { AuditChange } from '@almoner/domain/audit';
import type { BankAccountCommand } from '@almoner/domain/bank-accounts';
import type { Transaction } from '../../platform/database/transaction.js';

/** What a record says of a set of bank details: its mask and nothing behind it. */
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

/** Records what happened to bank details. Who looked at the numbers inside the funder stays with the funder. */
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
