import { SYSTEM_USER_ID } from '@almoner/domain/shared';
import type { Transaction } from '../database/transaction.js';
import type { AuditRecord } from './audit-record.js';

/** Appends one audit event in the transaction of the command it is about. */
export async function insertAuditEvent(tx: Transaction, record: AuditRecord): Promise<void> {
  await tx.query(
    `INSERT INTO audit_events (at, actor_id, action, subject_type, subject_id, subject_reference, fund_id,
                               organisation_id, changes, reason, request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.now,
      tx.actor.userId === SYSTEM_USER_ID ? null : tx.actor.userId,
      record.action,
      record.subjectType,
      record.subjectId,
      record.subjectReference ?? '',
      record.fundId ?? null,
      record.organisationId ?? null,
      JSON.stringify(record.changes ?? []),
      record.reason ?? null,
      tx.requestId,
    ],
  );
}
