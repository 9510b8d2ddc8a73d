import { AUDIT_ACTIONS } from '@almoner/domain/audit';
import { SYSTEM_USER_ID } from '@almoner/domain/shared';
import type { Transaction } from '../database/transaction.js';
import type { AuditRecord } from './audit-record.js';

/** Writes the history and the outbox in one statement, so that neither is written without the other. */
const APPEND = `
  WITH audited AS (
    INSERT INTO audit_events (at, actor_id, action, subject_type, subject_id, subject_reference, fund_id,
                              organisation_id, changes, reason, request_id)
    SELECT $1, $2, e.action, e."subjectType", e."subjectId", e."subjectReference", e."fundId", e."readerId",
           e.changes, e.reason, $3
      FROM jsonb_to_recordset($5::jsonb) AS e(action text, "subjectType" text, "subjectId" uuid,
           "subjectReference" text, "fundId" uuid, "readerId" uuid, changes jsonb, reason text))
  SELECT append_outbox_events($1, $2, $3, $4, $5)`;

/**
 * The organisation whose people may read the event: decided by the action, and always theirs where they did it
 * themselves.
 */
function readerOf(tx: Transaction, record: AuditRecord): string | null {
  const { shown } = AUDIT_ACTIONS[record.action];
  const isShown =
    tx.actor.audience === 'organisation' ||
    shown === 'always' ||
    (shown === 'once-shown' && record.shown === true);
  return isShown ? (record.organisationId ?? null) : null;
}

function eventOf(tx: Transaction, record: AuditRecord) {
  const { action, subjectType, subjectId, subjectReference = '', fundId, organisationId } = record;
  const { changes = [], reason } = record;
  const readerId = readerOf(tx, record);
  const about = { subjectType, subjectId, subjectReference, fundId, organisationId, readerId };
  return { action, ...about, changes, reason };
}

/**
 * Appends the audit events of a command in its transaction, each with an event in the outbox. `demonstration` marks
 * events of an invented world, of which nobody outside is informed.
 */
export async function insertAuditEvents(
  tx: Transaction,
  records: readonly AuditRecord[],
  demonstration: boolean,
): Promise<void> {
  const actorId = tx.actor.userId === SYSTEM_USER_ID ? null : tx.actor.userId;
  const events = JSON.stringify(records.map((record) => eventOf(tx, record)));
  await tx.query(APPEND, [tx.now, actorId, tx.requestId, demonstration, events]);
}
